// Linux's readiness and timer descriptors, which Swift's Glibc module does not cover.
#include <sys/epoll.h>
#include <sys/timerfd.h>
