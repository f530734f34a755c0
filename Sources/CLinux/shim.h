// What Swift's module of the C library is without.
#include <sys/auxv.h>

// unistd.h declares it for _GNU_SOURCE alone.
int syncfs(int descriptor);
