// Package stylesheet knows from which files app.css is built, so that a stale one is noticed without Node.
package stylesheet

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
)

const (
	// CSS is the built stylesheet and SumFile what was true when it was built, both relative to the module's root.
	CSS     = "web/static/app.css"
	SumFile = CSS + ".sum"

	vendorFile = "web/static/vendor.json"
)

// Vendored is one browser library that was copied from an npm package.
type Vendored struct {
	File        string `json:"file"`
	Package     string `json:"package"`
	Version     string `json:"version"`
	Source      string `json:"source"`
	Licence     string `json:"licence"`
	LicenceFile string `json:"licenceFile"`
}

// Libraries reads the list of vendored browser libraries.
func Libraries(root fs.FS) ([]Vendored, error) {
	data, err := fs.ReadFile(root, vendorFile)
	if err != nil {
		return nil, err
	}
	var libraries []Vendored
	if err := json.Unmarshal(data, &libraries); err != nil {
		return nil, fmt.Errorf("%s: %w", vendorFile, err)
	}
	return libraries, nil
}

// Sum is the text of SumFile: one hash over the inputs and one over the stylesheet itself.
func Sum(root fs.FS) (string, error) {
	inputs, err := InputsHash(root)
	if err != nil {
		return "", err
	}
	css, err := fs.ReadFile(root, CSS)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s  inputs\n%x  app.css\n", inputs, sha256.Sum256(css)), nil
}

// InputsHash hashes path and content of every file that app.css is built from, in the order of their paths.
func InputsHash(root fs.FS) (string, error) {
	files, err := inputs(root)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	for _, name := range files {
		content, err := fs.ReadFile(root, name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%s\n%d\n", name, len(content))
		sum.Write(content)
	}
	return fmt.Sprintf("%x", sum.Sum(nil)), nil
}

// inputs lists the configuration, every templ file and our own scripts, sorted. It follows `content` in
// tailwind.config.js.
func inputs(root fs.FS) ([]string, error) {
	files := []string{"package-lock.json", "tailwind.config.js", "web/static/app.tailwind.css", vendorFile}

	err := fs.WalkDir(root, "views", func(name string, _ fs.DirEntry, err error) error {
		if err == nil && path.Ext(name) == ".templ" {
			files = append(files, name)
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}

	libraries, err := Libraries(root)
	if err != nil {
		return nil, err
	}
	scripts, err := fs.Glob(root, "web/static/*.js")
	if err != nil {
		return nil, err
	}
	for _, script := range scripts {
		vendored := slices.ContainsFunc(libraries, func(l Vendored) bool { return l.File == path.Base(script) })
		if !vendored {
			files = append(files, script)
		}
	}

	slices.Sort(files)
	return files, nil
}
