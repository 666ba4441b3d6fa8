package main

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport lists, for each package, the packages of Assay that it may import; a
// rule that ends in /... stands for the packages below it too. A package that is
// not listed imports nothing of Assay.
var mayImport = map[string][]string{
	"assay":                    {"assay/web", "assay/views", "assay/annotate/..."},        // views for the paths that are printed
	"assay/web":                {"assay/handlers", "assay/web/...", "assay/annotate/..."}, // the store that it hands on
	"assay/handlers":           {"assay/views", "assay/annotate/..."},
	"assay/views":              {"assay/annotate", "assay/annotate/score"},
	"assay/annotate":           {},
	"assay/annotate/extract":   {"assay/annotate"},
	"assay/annotate/score":     {"assay/annotate"},
	"assay/annotate/exchange":  {"assay/annotate"},
	"assay/annotate/samples":   {"assay/annotate"},
	"assay/annotate/neardup":   {"assay/annotate"},
	"assay/annotate/gate":      {"assay/annotate", "assay/annotate/score"},
	"assay/annotate/learn":     {"assay/annotate", "assay/annotate/extract", "assay/annotate/score", "assay/annotate/neardup"},
	"assay/bench/accuracy":     {"assay/annotate/..."},
	"assay/bench/simulate":     {"assay/annotate/..."},
	"assay/bench/fill":         {"assay/annotate/..."},
	"assay/bench/jobs":         {"assay/annotate/...", "assay/bench/fill"},
	"assay/bench/reviewers":    {"assay/annotate/...", "assay/bench/fill", "assay/views", "assay/web"},
	"assay/bench/pages":        {"assay/annotate/...", "assay/bench/fill", "assay/handlers", "assay/views", "assay/web"},
	"assay/bench/latency":      {"assay/annotate/...", "assay/bench/fill", "assay/views", "assay/web"},
	"assay/annotate/store":     {"assay/annotate", "assay/annotate/exchange", "assay/annotate/neardup", "assay/annotate/score", "assay/migrations"},
	"assay/annotate/jobs":      {"assay/annotate", "assay/annotate/exchange", "assay/annotate/extract", "assay/annotate/learn", "assay/annotate/neardup", "assay/annotate/score", "assay/annotate/store"},
	"assay/web/stylesheet/sum": {"assay/web/stylesheet"},
	"assay/migrations":         {},
}

// TestImportsPointOneWay asserts the layout.
func TestImportsPointOneWay(t *testing.T) {
	for name, imports := range imports(t) {
		allowed := mayImport[name]
		for _, path := range imports {
			if isAssay(path) && !slices.ContainsFunc(allowed, func(rule string) bool { return matches(rule, path) }) {
				t.Errorf("%s imports %s, and may import only %v", name, path, allowed)
			}
			first, _, _ := strings.Cut(path, "/")
			if name == "assay/annotate" && strings.Contains(first, ".") {
				t.Errorf("%s imports %s, and may import the standard library only", name, path)
			}
		}
	}
}

// TestPackageNames: a package is named for what it holds.
func TestPackageNames(t *testing.T) {
	for name := range imports(t) {
		last := name[strings.LastIndex(name, "/")+1:]
		if slices.Contains([]string{"util", "utils", "common", "helpers", "models", "service", "repository"}, last) {
			t.Errorf("package %s has a name that says nothing", name)
		}
	}
}

func isAssay(path string) bool { return path == "assay" || strings.HasPrefix(path, "assay/") }

func matches(rule, path string) bool {
	folder, deep := strings.CutSuffix(rule, "/...")
	return path == folder || deep && strings.HasPrefix(path, folder+"/")
}

// imports returns what each package of the module imports, its tests left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...").Output()
	if err != nil {
		t.Fatal("go list:", err)
	}
	packages := make(map[string][]string)
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		packages[words[0]] = words[1:]
	}
	if len(packages) < 5 {
		t.Fatalf("go list found only %d packages", len(packages))
	}
	return packages
}
