package views_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The generated Go is committed, so that a build needs no generator. Here the generator says whether it is current.
func TestGeneratedCodeIsCurrent(t *testing.T) {
	sources, err := filepath.Glob("*.templ")
	if err != nil {
		t.Fatal(err)
	}
	if len(sources) == 0 {
		t.Skip("there are no templ files")
	}

	generated, err := filepath.Glob("*_templ.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range generated {
		source := strings.TrimSuffix(name, "_templ.go") + ".templ"
		if !slices.Contains(sources, source) {
			t.Errorf("%s has no %s: run make templ", name, source)
		}
	}

	// The generator is another process, so go test does not see which files it reads. Reading them here keeps an old
	// result out of the test cache.
	for _, name := range slices.Concat(sources, generated) {
		if _, err := os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}

	// In the module's root, as `make templ` does: the generated code names its source by that path.
	check := exec.Command("go", "tool", "templ", "generate", "-check", "-keep-orphaned-files")
	check.Dir = ".."
	if output, err := check.CombinedOutput(); err != nil {
		t.Errorf("run make templ\n%s", output)
	}
}
