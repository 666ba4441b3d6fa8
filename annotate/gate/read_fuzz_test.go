package gate

import (
	"errors"
	"testing"

	"assay/annotate"
)

// FuzzRules: a file of rules is taken, or refused with a line of it; what is taken
// has rates from 0 to 1 and only fields of the schema.
func FuzzRules(f *testing.F) {
	for _, file := range []string{
		"", "[gate]\nmin_values = 80\nreason = \"r\"\n", "[all]\nf1 = nan\n", "[field.victim]\nf1 = 0.8\n", "field.victim.f1 = 1\n",
		"[field]\nvictim = { f1 = 0.5, evidence = 1 }\n", "[[slice]]\nwhere = \"year=2019\"\nf1 = 0.5\n[[slice]]\nwhere = \"source=x\"\n",
		"[[pin]]\narticle = \"a\"\nincident = 2\nfield = \"victim\"\nnote = \"n\"\n", "[[pin.x]]\n[pin]\n", "slice = [{where = 1}, [2]]\n",
		"[gate]\nold_after_days = 9223372036854775807\n", "[\"\"]\n\"\" = {\"\".a = 1979-05-27}\n", "a = [[[[1]]]]\r\nb = '''\n'''", "\ufeff[gate]",
	} {
		f.Add([]byte(file))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		r := Default()
		if err := r.Read("assay.toml", file); err != nil {
			var at *annotate.LineError
			if !errors.As(err, &at) || at.File != "assay.toml" || at.Line < 1 || annotate.KindOf(err) != annotate.Invalid {
				t.Fatalf("no error of a line: %v", err)
			}
			return
		}
		for key := range r.Fields {
			if _, ok := annotate.FieldOf(key); !ok {
				t.Errorf("rules for the field %q", key)
			}
		}
		for _, f := range annotate.Fields {
			for _, rate := range []*float64{r.field(f.Key).F1, r.field(f.Key).Evidence, r.field(f.Key).AutoAccept, r.field(f.Key).LargestDrop} {
				if rate != nil && !(*rate >= 0 && *rate <= 1) {
					t.Errorf("a rate of %g for %s", *rate, f.Key)
				}
			}
		}
	})
}
