// Tells the thread sanitizer of what Swift's Mutex does inside Swift's library, which is not built with the sanitizer: to
// take a lock that another thread holds, and to wake who waits for it. The rest is inlined into the program, where the
// sanitizer sees it. Without this every lock that two threads want at once is reported as a race.
//
// Scripts/check-sanitizers.sh has it loaded before the library. Where the names change with a compiler, the reports are back.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define NAMED(name) __asm__("$s15Synchronization12_MutexHandleV" name)
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *

void __tsan_acquire(void *address);
void __tsan_release(void *address);

SWIFT void lockSlow(uint32_t thread, SELF self) NAMED("9_lockSlowyys6UInt32VF");
SWIFT void unlockSlow(SELF self) NAMED("11_unlockSlowyyF");

static void *following(const char *name) { return dlsym(RTLD_NEXT, name); }

SWIFT void lockSlow(uint32_t thread, SELF self) {
  SWIFT void (*next)(uint32_t, SELF) = following("$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF");
  next(thread, self);
  __tsan_acquire(self);
}

SWIFT void unlockSlow(SELF self) {
  SWIFT void (*next)(SELF) = following("$s15Synchronization12_MutexHandleV11_unlockSlowyyF");
  __tsan_release(self);
  next(self);
}
