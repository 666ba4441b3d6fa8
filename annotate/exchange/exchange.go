// Package exchange reads articles from the files that people have and writes what
// Assay holds for the tools that people use.
//
// In: JSON Lines (.jsonl, .ndjson, .json), CSV with a header (.csv), one article a
// text file (.txt), and folders of these ([Files]). [Read] yields one [Entry] per
// article, with the line on which it starts, and goes on after a bad one. Nothing
// is held in memory but the article at hand.
//
// Out: a [Writer] takes records one at a time and writes JSON Lines in the
// canonical form, or CSV.
package exchange

import (
	"fmt"
	"io"
	"iter"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"assay/annotate"
)

// Entry is one article of a file, or what is wrong with it.
type Entry struct {
	Line    int             // where it starts, from 1
	Record  annotate.Record // with labels only if they were asked for
	LeftOut bool            // there were labels, and they were not asked for
	Err     error           // the article is refused; Record is empty
}

// readers by the extension of a file's name.
var readers = map[string]func(r io.Reader, name string, gold bool) iter.Seq[Entry]{
	".jsonl":  ReadLines,
	".ndjson": ReadLines,
	".json":   ReadLines,
	".csv":    ReadCSV,
	".txt":    ReadText,
}

// Read yields the articles of a file whose format its name tells. With gold, the
// labels come too, and an article without any is refused. The error is Invalid:
// the name tells no known format.
func Read(r io.Reader, name string, gold bool) (iter.Seq[Entry], error) {
	read, ok := readers[extension(name)]
	if !ok {
		return nil, annotate.Errorf(annotate.Invalid,
			"is no kind of file that holds articles; its name must end in %s", extensions())
	}
	return read(r, name, gold), nil
}

// IsCSV says whether a file's name tells that it is CSV.
func IsCSV(name string) bool { return extension(name) == ".csv" }

// HasLabels says whether a file of such a name can hold labels.
func HasLabels(name string) bool {
	ext := extension(name)
	return ext == ".jsonl" || ext == ".ndjson" || ext == ".json"
}

// Extensions lists how the names of files end that hold articles: ".csv", …
func Extensions() []string { return slices.Sorted(maps.Keys(readers)) }

func extension(name string) string { return strings.ToLower(filepath.Ext(name)) }

func extensions() string {
	list := Extensions()
	last := len(list) - 1
	return strings.Join(list[:last], ", ") + " or " + list[last]
}

// unlabelled yields the one refusal of a format that has no labels, where labels
// were asked for.
func unlabelled(format string) iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		yield(Entry{Line: 1, Err: annotate.Errorf(annotate.Invalid,
			"a %s file holds no labels; gold comes from JSON Lines", format)})
	}
}

// badColumn is the error of one column or key.
func badColumn(name, format string, args ...any) error {
	return &annotate.Error{Kind: annotate.Invalid, Path: name, Message: fmt.Sprintf(format, args...)}
}
