package extract

import (
	"syscall"
	"unsafe"
)

// inLargePages asks for large pages of memory for a table that nobody has written to
// yet. A system that has none leaves it as it is.
func inLargePages(table []float32) {
	bytes := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(table))), uintptr(len(table))*unsafe.Sizeof(table[0]))
	_ = syscall.Madvise(bytes, syscall.MADV_HUGEPAGE)
}
