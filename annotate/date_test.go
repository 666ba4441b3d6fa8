package annotate_test

import (
	"strings"
	"testing"
	"time"

	"assay/annotate"
)

func TestParseDate(t *testing.T) {
	for _, s := range []string{
		"2019-02-07", "2019-02", "2019", "XXXX-02-07", "XXXX-02", "2000-02-29", "2016-02-29", "XXXX-02-29",
		"2019-12-31", "2019-01-01", "2019-04-30", "0001-01-01", "9999-12-31", "1999",
	} {
		if d, err := annotate.ParseDate(s); err != nil || string(d) != s {
			t.Errorf("%s: %q, %v", s, d, err)
		}
	}
	const form = "is not an EDTF date; write 2019-02-07, 2019-02, 2019, or XXXX-02-07 where the year is unknown"
	for s, want := range map[string]string{
		"": form, "XXXX": form, "xxxx-02": form, "0000": form, "0000-01-01": form, "201": form, "20190207": form,
		"2019-2-7": form, "2019-02-7": form, "2019-": form, "2019-02-": form, "-2019": form, "02-07": form,
		"2019/02/07": form, "7 February 2019": form, "2019-02-07T10:00:00Z": form, "2019-02-07\n": form, " 2019": form,
		"2019-XX-07": form, "201X": form, "2019-02-XX": form, "2019?": form, "2019-02/2019-03": form, "٢٠١٩": form,
		"2019-00": "has no month 00", "2019-13": "has no month 13", "XXXX-13-01": "has no month 13",
		"2019-02-29": "has no day 29 in that month", "1900-02-29": "has no day 29 in that month",
		"2019-02-00": "has no day 00 in that month", "2019-04-31": "has no day 31 in that month",
		"XXXX-02-30": "has no day 30 in that month",
	} {
		d, err := annotate.ParseDate(s)
		wantInvalid(t, err, want)
		if d != "" {
			t.Errorf("%q is refused, and yet %q", s, d)
		}
	}
}

func TestDateReading(t *testing.T) {
	for d, want := range map[annotate.Date]string{
		"2019-02-07": "7 February 2019", "2019-02": "February 2019", "2019": "2019",
		"XXXX-04-04": "4 April, year unknown", "XXXX-12": "December, year unknown", "": "",
	} {
		if got := d.Reading(); got != want {
			t.Errorf("Reading of %q is %q, want %q", d, got, want)
		}
	}
}

func TestDateParts(t *testing.T) {
	for d, want := range map[annotate.Date][3]int{
		"2019-02-07": {2019, 2, 7}, "2019-02": {2019, 2, 0}, "2019": {2019, 0, 0},
		"XXXX-02-07": {0, 2, 7}, "XXXX-02": {0, 2, 0}, "": {0, 0, 0},
	} {
		if y, m, day := d.Parts(); [3]int{y, m, day} != want {
			t.Errorf("Parts of %q are %d, %d, %d; want %v", d, y, m, day, want)
		}
	}
}

func TestDateContains(t *testing.T) {
	for _, c := range []struct {
		d, other annotate.Date
		want     bool
	}{
		{"2019", "2019-02", true}, {"2019", "2019-02-07", true}, {"2019-02", "2019-02-07", true}, {"XXXX-02", "XXXX-02-07", true},
		{"2019", "2019", false}, {"2019-02-07", "2019-02", false}, {"2019-02", "2019-03-01", false}, {"2019", "2018-02", false},
		{"XXXX-02", "2019-02", false}, {"", "2019", false}, {"2019", "", false},
	} {
		if got := c.d.Contains(c.other); got != c.want {
			t.Errorf("%q contains %q: %v", c.d, c.other, got)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2019-02-07", "2019-02", "2019", "XXXX-02-29", "XXXX", "0000-00-00", "2019-02-30", "", "9999-12-31\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := annotate.ParseDate(s)
		if err != nil {
			wantInvalid(t, err, "")
			return
		}
		if string(d) != s {
			t.Fatalf("%q became %q", s, d)
		}
		// The standard library must agree, with a leap year for an unknown one.
		layout := "2006-01-02"[:len(s)]
		known := strings.Replace(s, "XXXX", "2000", 1)
		parsed, err := time.Parse(layout, known)
		if err != nil || parsed.Format(layout) != known {
			t.Fatalf("%q is no date: %v", s, err)
		}
		year, month, day := d.Parts()
		if strings.HasPrefix(s, "XXXX") != (year == 0) || (len(s) > 4) != (month > 0) || (len(s) > 7) != (day > 0) {
			t.Fatalf("parts of %q: %d, %d, %d", s, year, month, day)
		}
		if d.Reading() == "" || d.Contains(d) {
			t.Fatalf("%q reads %q", s, d.Reading())
		}
	})
}
