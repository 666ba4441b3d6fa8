package store

import (
	"fmt"
	"slices"
	"testing"

	"assay/annotate"
	"assay/annotate/score"
)

// The changes of each article are found in the form with all in one part, which earlier
// programs stored, and in parts.
func TestChangesInParts(t *testing.T) {
	var made score.Comparison
	for i := range 3*changesInPart + 7 {
		f := score.Flip{Article: fmt.Sprint("a-", i)}
		for j := range i%4 + 1 {
			change := score.Change{Field: annotate.Victim, Incident: j, Old: annotate.Name(fmt.Sprint("old ", i)), New: annotate.Name("new")}
			if (i+j)%3 == 0 {
				f.Broken = append(f.Broken, change)
			} else {
				f.Fixed = append(f.Fixed, change)
			}
		}
		made.Fixed = append(made.Fixed, f)
	}
	inParts, parts, err := changesOf(&made)
	if err != nil {
		t.Fatal(err)
	}
	older := inParts
	older.Texts = slices.Clone(inParts.Texts)
	for i := range older.Texts { // as it was before it was split
		if i >= changesInPart {
			older.Texts[i] += len(slices.Concat(parts[:i/changesInPart]...))
		}
	}
	older.Changes = slices.Concat(parts...)
	for i, f := range made.Fixed {
		for form, columns := range map[string]*changedColumns{"older": &older, "in parts": &inParts} {
			text, err := columns.text(i, parts[i/changesInPart])
			if err != nil {
				t.Fatal(err)
			}
			fixed, err := parseChanges(text, "", true)
			if err != nil || len(fixed) != len(f.Fixed) {
				t.Fatalf("%s, %s: %d fixed answers, not %d: %v", form, f.Article, len(fixed), len(f.Fixed), err)
			}
			broken, err := parseChanges(text, annotate.Victim, false)
			if err != nil || !slices.Equal(broken, f.Broken) {
				t.Fatalf("%s, %s: %v, not %v: %v", form, f.Article, broken, f.Broken, err)
			}
		}
	}
	ends := slices.Clone(inParts.Texts)
	again := older.split()
	if !slices.Equal(slices.Concat(again...), slices.Concat(parts...)) || !slices.Equal(older.Texts, ends) || older.Changes != nil {
		t.Error("what is split again is not what was split before")
	}
	if _, err := inParts.text(5, nil); err == nil {
		t.Error("a part that is missing is not missed")
	}
}

// The articles with changed answers are listed by how many changed, and none where none did.
func TestChangedArticles(t *testing.T) {
	answers := func(n int) (list []score.Change) {
		for i := range n {
			list = append(list, score.Change{Field: annotate.Victim, Incident: i, New: annotate.Name("new")})
		}
		return list
	}
	columns, _, err := changesOf(&score.Comparison{Fixed: []score.Flip{
		{Article: "one", Fixed: answers(1)}, {Article: "three", Fixed: answers(3)}, {Article: "other", Fixed: answers(1)}}})
	if err != nil {
		t.Fatal(err)
	}
	c := &Comparison{changed: columns}
	for _, tt := range []struct {
		field string
		fixed bool
		want  []string
	}{
		{"", true, []string{"three", "one", "other"}},
		{annotate.Victim, true, []string{"three", "one", "other"}},
		{annotate.Disclosed, true, nil},
		{"", false, nil},
	} {
		var got []string
		for _, a := range c.Changed(tt.field, tt.fixed) {
			got = append(got, a.Article)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q, fixed %v: %q, not %q", tt.field, tt.fixed, got, tt.want)
		}
	}
}
