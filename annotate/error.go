package annotate

import (
	"errors"
	"fmt"
)

// Kind of an error, the closed set that the rest of Assay tells apart. An error
// without a kind is Internal: its text is for the log, never for a page.
type ErrorKind int

const (
	Internal  ErrorKind = iota
	Invalid             // the input breaks a rule; the message says which and what to do
	NotFound            // no such thing
	Conflict            // the thing has changed, or is held by somebody else
	Forbidden           // the person may not do that
)

// Error is an error that a person can act on. Path names the place in the input
// ("incidents[0].fields.victim[1].value"), or a form's field; it may be empty.
type Error struct {
	Kind    ErrorKind
	Path    string
	Message string
}

func (e *Error) Error() string {
	if e.Path == "" {
		return e.Message
	}
	return e.Path + ": " + e.Message
}

// Errorf makes an [Error] of the kind, without a path.
func Errorf(kind ErrorKind, format string, args ...any) error {
	return &Error{Kind: kind, Message: fmt.Sprintf(format, args...)}
}

// KindOf returns the kind of the first [Error] in err's chain, Internal if none.
func KindOf(err error) ErrorKind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return Internal
}

// invalid makes an Invalid error at a place in the input.
func invalid(path, format string, args ...any) error {
	return &Error{Kind: Invalid, Path: path, Message: fmt.Sprintf(format, args...)}
}

// at puts a place before the path of an error; one without a kind becomes Invalid.
func at(path string, err error) error {
	var e *Error
	if !errors.As(err, &e) {
		return invalid(path, "%s", err)
	}
	if e.Path != "" {
		path += "." + e.Path
	}
	return &Error{Kind: e.Kind, Path: path, Message: e.Message}
}

// LineError says in which file and line (from 1) an error was found.
type LineError struct {
	File string
	Line int
	Err  error
}

func (e *LineError) Error() string { return fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Err) }
func (e *LineError) Unwrap() error { return e.Err }
