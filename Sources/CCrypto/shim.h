// The plain functions for SHA-256 stay: those that replace them set up providers first, which takes longer than the hashes.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
