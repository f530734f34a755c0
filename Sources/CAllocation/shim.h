// The settings of the C library for its memory, which the module Glibc leaves out.
#include <malloc.h>
