package exchange

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"assay/annotate"
)

// Files returns the files that a path stands for: itself, or of a folder every
// file in it and below whose name tells a known format, sorted, hidden ones left
// out. The error is NotFound when there is no such path or nothing in the folder.
func Files(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	var files []string
	// The files of os.DirFS are walked rather than the path, which may be a link.
	err = fs.WalkDir(os.DirFS(path), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return pathError(filepath.Join(path, filepath.FromSlash(name)), err)
		}
		hidden := name != "." && strings.HasPrefix(entry.Name(), ".")
		switch {
		case hidden && entry.IsDir():
			return fs.SkipDir
		case !hidden && !entry.IsDir() && readers[extension(name)] != nil:
			files = append(files, filepath.Join(path, filepath.FromSlash(name)))
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, annotate.Errorf(annotate.NotFound, "%s: holds no file whose name ends in %s", path, extensions())
	}
	return files, nil
}

// Open opens a file; the error names it once and says in plain words what is
// wrong.
func Open(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	return f, nil
}

func pathError(path string, err error) error {
	var e *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return annotate.Errorf(annotate.NotFound, "%s: there is no such file or folder", path)
	case errors.As(err, &e):
		return annotate.Errorf(annotate.Invalid, "%s: %s", path, e.Err)
	}
	return annotate.Errorf(annotate.Invalid, "%s: %s", path, err)
}
