package annotate_test

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
)

// An example that the schema cannot hold would teach what nobody can record.
func TestExamplesAreWhatTheSchemaHolds(t *testing.T) {
	for _, f := range annotate.Fields {
		list := annotate.Examples(f.Key)
		if len(list) < 2 {
			t.Errorf("%s has %d examples", f.Key, len(list))
		}
		if !slices.ContainsFunc(list, func(e annotate.Example) bool { return len(e.Values) == 0 }) {
			t.Errorf("%s has no example of what is not stated", f.Key)
		}
		for _, e := range list {
			if !strings.Contains(e.Text, e.Evidence) || (e.Evidence == "") != (len(e.Values) == 0) {
				t.Errorf("%s: %q does not hold its evidence %q", f.Key, e.Text, e.Evidence)
			}
			if len(e.Values) > 1 && !f.Many {
				t.Errorf("%s: %q has %d values", f.Key, e.Text, len(e.Values))
			}
			for _, text := range e.Values {
				if v, err := f.ParseText(text); err != nil || f.Kind == annotate.KindChoice && v.String() != text {
					t.Errorf("%s: %q in %q: %v %v", f.Key, text, e.Text, v, err)
				}
			}
			if len(e.Values) == 0 && e.Why == "" {
				t.Errorf("%s: %q does not say why nothing is stated", f.Key, e.Text)
			}
		}
	}
}

func TestChoiceMeaningsAreOfChoices(t *testing.T) {
	n := 0
	for _, f := range annotate.Fields {
		for _, o := range f.Choices {
			if annotate.ChoiceMeaning(f.Key, o.Key) != "" {
				n++
			}
		}
	}
	if stored := annotate.ChoiceMeanings(); n != stored {
		t.Errorf("%d meanings are shown, of %d", n, stored)
	}
}

// TestGuidelinesVersion: whoever changes the wording counts the version up, and
// puts the new sum here.
func TestGuidelinesVersion(t *testing.T) {
	h := sha256.New()
	fmt.Fprintln(h, annotate.SchemaVersion, annotate.Rules)
	for _, f := range annotate.Fields {
		fmt.Fprintln(h, f.Key, f.Guideline, annotate.Examples(f.Key))
		for _, o := range f.Choices {
			fmt.Fprintln(h, o.Key, annotate.ChoiceMeaning(f.Key, o.Key))
		}
	}
	sums := map[int]string{1: "59958b49f6059553"}
	if got := hex.EncodeToString(h.Sum(nil))[:16]; sums[annotate.GuidelinesVersion] != got {
		t.Errorf("the guidelines have changed: count GuidelinesVersion up; the sum of this wording is %s", got)
	}
}
