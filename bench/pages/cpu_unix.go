//go:build unix

package main

import (
	"syscall"
	"time"
)

// cpuTime is what this process has taken of the processors so far, whatever else the
// machine does. What a database server takes is not in it.
func cpuTime() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
