package exchange_test

import (
	"testing"
	"time"

	"assay/annotate"
	"assay/annotate/exchange"
)

// FuzzParseRun: a line is a run, no run, or refused as invalid; a run that is
// written again reads the same.
func FuzzParseRun(f *testing.F) {
	f.Add(sampleRun().AppendJSON(nil))
	for _, line := range []string{
		`{"run":{}}`, `{"run":null}`, `{"run":[]}`, `{"id":"a","run":{}}`, `{"run":{"gold":{"records":-1e9}}}`, `"run"`, `{"run":`,
		`{"run":{"extractor":"x","made":"0000-01-01T00:00:00+23:59","gold":{"hash":"é","schema":"breach/1"}}}`,
	} {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		run, ok, err := exchange.ParseRun(line)
		switch {
		case err != nil:
			if !ok || annotate.KindOf(err) != annotate.Invalid {
				t.Fatalf("%t, kind %d: %v", ok, annotate.KindOf(err), err)
			}
			return
		case !ok:
			return
		}
		if year := run.Made.UTC().Year(); year < 0 || year > 9999 {
			return // cannot be written
		}
		again, ok, err := exchange.ParseRun(run.AppendJSON(nil))
		run.Made, again.Made = run.Made.Round(0).In(time.UTC), again.Made.In(time.UTC)
		if err != nil || !ok || again != run {
			t.Errorf("%+v became %+v, %t, %v", run, again, ok, err)
		}
	})
}
