// The plain functions for SHA-256 stay: those that replace them set up providers first, which takes longer than the hashes.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>

#if defined(__x86_64__)
// What libcrypto, which is linked in, has for TLS: SHA-256 of several texts, a step of each after the other. The eight words of each of up to
// eight texts stand side by side.
typedef struct { unsigned int words[8][8]; } sha256_lanes;
typedef struct { const unsigned char *start; int blocks; } sha256_piece;
// `groups` of four texts each.
void sha256_multi_block(sha256_lanes *lanes, const sha256_piece *pieces, int groups);
#endif
