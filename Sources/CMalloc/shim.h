#ifndef RISK0_CMALLOC_SHIM_H
#define RISK0_CMALLOC_SHIM_H

// glibc's own header of its allocator, which Swift's module of glibc leaves out.
#include <malloc.h>

#endif
