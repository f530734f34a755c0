// Swift's module of the C library is without what unistd.h declares for _GNU_SOURCE alone.
int syncfs(int descriptor);
