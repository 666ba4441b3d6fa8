package extract_test

import (
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

func TestNames(t *testing.T) {
	a := annotate.Article{ID: "n", Title: "Thornby Bank hit through vendor", Published: "2024-05-02",
		Text: "Thornby Bank of Ohio said that files were taken by a gang called GreyHeron. Letters went out on Monday. " +
			"Thornby learned of it from FileFerry, its vendor, and told the FBI."}
	names := extract.NewRules().Names(a)
	doc := annotate.NewDocument(a.Document())
	at := map[string]int{}
	for i, n := range names {
		at[n.Name] = i + 1
		if doc.Slice(n.Place) != n.Name {
			t.Errorf("%s stands at %v, where it says %q", n.Name, n.Place, doc.Slice(n.Place))
		}
	}
	if len(names) == 0 || names[0].Name != "Thornby Bank of Ohio" || names[0].Mentions < 2 {
		t.Errorf("first of %+v", names)
	}
	for _, name := range []string{"GreyHeron", "FileFerry", "FBI"} {
		if at[name] == 0 {
			t.Errorf("%s is not found: %+v", name, names)
		}
	}
	for _, word := range []string{"Letters", "Ohio", "Monday"} {
		if at[word] > 0 {
			t.Errorf("%s is found", word)
		}
	}
	if at["FBI"] < at["FileFerry"] {
		t.Errorf("the authority stands before the vendor: %+v", names)
	}
}
