package stylesheet_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"assay/web/stylesheet"
)

var root = os.DirFS("../..")

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := fs.ReadFile(root, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestStylesheetIsCurrent(t *testing.T) {
	want, err := stylesheet.Sum(root)
	if err != nil {
		t.Fatal(err)
	}
	if read(t, stylesheet.SumFile) != want {
		t.Errorf("%s was not built from the files as they are now: run make css", stylesheet.CSS)
	}
}

func TestInputsHashFollowsTheInputs(t *testing.T) {
	project := func(changes map[string]string) fs.FS {
		files := map[string]string{
			"package-lock.json":           "{}",
			"tailwind.config.js":          "module.exports = {}",
			"web/static/app.tailwind.css": `@import "tailwindcss";`,
			"web/static/vendor.json":      `[{"file":"htmx.min.js"}]`,
			"web/static/htmx.min.js":      "htmx",
			"web/static/keys.js":          "keys",
			"views/page.templ":            "page",
			"views/page_templ.go":         "package views",
		}
		for name, content := range changes {
			files[name] = content
		}
		project := fstest.MapFS{}
		for name, content := range files {
			project[name] = &fstest.MapFile{Data: []byte(content)}
		}
		return project
	}
	hash := func(changes map[string]string) string {
		t.Helper()
		sum, err := stylesheet.InputsHash(project(changes))
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}

	before := hash(nil)
	for name, matters := range map[string]bool{
		"package-lock.json":           true,
		"tailwind.config.js":          true,
		"web/static/app.tailwind.css": true,
		"web/static/keys.js":          true,
		"web/static/new.js":           true,
		"views/page.templ":            true,
		"views/parts/part.templ":      true,
		"web/static/htmx.min.js":      false,
		"views/page_templ.go":         false,
		"web/static/app.css":          false,
	} {
		if changed := hash(map[string]string{name: "changed"}) != before; changed != matters {
			t.Errorf("a change of %s changes the hash: %v, want %v", name, changed, matters)
		}
	}
}

func TestVendoredLibrariesAreTheLockedOnes(t *testing.T) {
	libraries, err := stylesheet.Libraries(root)
	if err != nil {
		t.Fatal(err)
	}
	var npm struct {
		DevDependencies map[string]string `json:"devDependencies"`
	}
	if err := json.Unmarshal([]byte(read(t, "package.json")), &npm); err != nil {
		t.Fatal(err)
	}
	for _, library := range libraries {
		if locked := npm.DevDependencies[library.Package]; locked != library.Version {
			t.Errorf("vendor.json has %s %s, package.json %q: run make vendor and note the version",
				library.Package, library.Version, locked)
		}
		if read(t, "web/static/"+library.File) == "" || read(t, "web/static/"+library.LicenceFile) == "" {
			t.Errorf("%s or its licence is empty: run make vendor", library.File)
		}
	}
	if strings.Contains(read(t, "package-lock.json"), `"resolved"`) {
		t.Error("package-lock.json names a registry: build it with the settings of .npmrc")
	}
}

func TestColoursHaveEnoughContrast(t *testing.T) {
	light, dark := palettes(t, read(t, stylesheet.CSS))
	grounds := []string{"paper", "panel", "accent-bg"}
	pairs := []struct {
		colours, grounds []string
		atLeast          float64
	}{
		{[]string{"ink", "soft", "faint", "accent", "ok", "fix", "no", "none", "open"}, grounds, 4.5},
		{[]string{"ink"}, []string{"mark", "mark-on"}, 4.5},
		{[]string{"panel"}, []string{"accent"}, 4.5}, // the text of a button
		{[]string{"mark-line", "old"}, []string{"paper", "panel"}, 3},
	}
	for name, palette := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, pair := range pairs {
			for _, colour := range pair.colours {
				for _, ground := range pair.grounds {
					ratio := contrast(t, palette[colour], palette[ground])
					t.Logf("%s: %s on %s %.2f", name, colour, ground, ratio)
					if ratio < pair.atLeast {
						t.Errorf("%s: %s on %s has a contrast of %.2f, want %.1f", name, colour, ground, ratio, pair.atLeast)
					}
				}
			}
		}
	}
}

// palettes finds the two :root rules that set the colours.
func palettes(t *testing.T, css string) (light, dark map[string]string) {
	t.Helper()
	var found []map[string]string
	for _, rule := range regexp.MustCompile(`:root\{[^}]*--paper:[^}]*\}`).FindAllString(css, -1) {
		palette := map[string]string{}
		for _, set := range regexp.MustCompile(`--([a-z-]+):(#[0-9a-f]+)`).FindAllStringSubmatch(rule, -1) {
			palette[set[1]] = set[2]
		}
		found = append(found, palette)
	}
	if len(found) != 2 || len(found[0]) != len(found[1]) {
		t.Fatalf("app.css has %d palettes, want a light and a dark one with the same colours", len(found))
	}
	return found[0], found[1]
}

// contrast is the ratio that the Web Content Accessibility Guidelines define.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) == 4 {
		hex = fmt.Sprintf("#%c%[1]c%c%[2]c%c%[3]c", hex[1], hex[2], hex[3])
	}
	if len(hex) != 7 {
		t.Fatalf("%q is not a colour", hex)
	}
	sum := 0.0
	for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
		channel, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(channel) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}
