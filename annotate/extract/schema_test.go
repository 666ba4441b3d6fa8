package extract

import (
	"strings"
	"testing"

	"assay/annotate"
)

func checkTable(t *testing.T, key string, table []phrases) {
	t.Helper()
	f, ok := annotate.FieldOf(key)
	if !ok {
		t.Fatalf("no field %s", key)
	}
	said := map[string]bool{}
	for _, p := range table {
		value := strings.TrimSuffix(strings.TrimSuffix(p.value, weak), described)
		if _, ok := f.Choice(value); !ok {
			t.Errorf("%s has no choice %q", key, value)
		}
		said[value] = true
	}
	for _, o := range f.Choices {
		if !said[o.Key] && o.Key != "other" {
			t.Errorf("no phrase says %s of %s", o.Key, key)
		}
	}
}

func TestFieldTableIsTheSchema(t *testing.T) {
	table := map[string]field{}
	for _, f := range fieldTable() {
		if _, twice := table[f.key]; twice {
			t.Errorf("%s stands twice in the table", f.key)
		}
		table[f.key] = f
	}
	for _, f := range annotate.Fields {
		own, ok := table[f.Key]
		if !ok {
			t.Errorf("%s is missing in the table", f.Key)
			continue
		}
		if own.many != f.Many {
			t.Errorf("%s: many is %v here and %v in the schema", f.Key, own.many, f.Many)
		}
		if own.weights.get("not stated") == 0 {
			t.Errorf("%s has no weight for not stated", f.Key)
		}
	}
	if len(table) != len(annotate.Fields) {
		t.Errorf("the table has %d fields, the schema %d", len(table), len(annotate.Fields))
	}
}

func TestCueNamesFitTheTable(t *testing.T) {
	said := map[string]bool{}
	for _, p := range cueTable {
		if cueNames[p.value] == 0 {
			t.Errorf("cue %q has no bit", p.value)
		}
		said[p.value] = true
	}
	for name := range cueNames {
		if !said[name] {
			t.Errorf("cue %q has no phrases", name)
		}
	}
}
