package extract

import (
	"reflect"
	"testing"

	"assay/annotate"
)

func datesOf(text string, published annotate.Date) []string {
	tokens := tokenize(text)
	var out []string
	for _, d := range findDates(tokens, splitSentences(tokens, 0), newCalendar(published)) {
		s := string(d.value)
		if d.end != "" {
			s += ".." + string(d.end)
		}
		out = append(out, s)
	}
	return out
}

func TestDatesWithoutPublication(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"It was told on Sept. 1 of it.", []string{"XXXX-09-01"}},
		{"between May 28 and 31", []string{"XXXX-05-28..XXXX-05-31"}},
		{"between the 15 and 19 of October", []string{"XXXX-10-15..XXXX-10-19"}},
		{"from February to March 2019", []string{"2019-02", "2019-03"}},
		{"on Feb 7, 2019, it", []string{"2019-02-07"}},
		{"on 28 May 2019", []string{"2019-05-28"}},
		{"on 2019-05-28", []string{"2019-05-28"}},
		{"on 5/28/2019", []string{"2019-05-28"}},
		{"since early March 2017", []string{"2017-03"}},
		{"in late 2023, and in March of the same year", []string{"2023", "2023-03"}},
		{"the 2015 breach", []string{"2015"}},
		{"In July, it said", []string{"XXXX-07"}},
		{"It may say so, and they march on Tuesday", nil},
		{"on February 30", nil},
	} {
		if got := datesOf(c.text, ""); len(got)+len(c.want) > 0 && !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestDatesAgainstPublication(t *testing.T) {
	const thursday = annotate.Date("2018-01-18")
	for _, c := range []struct {
		text string
		want []string
	}{
		{"the hospital said on Tuesday", []string{"2018-01-16"}},
		{"the hospital said Thursday", []string{"2018-01-18"}},
		{"Wednesday (Jan 17)", []string{"2018-01-17"}},
		{"On December 3 it saw", []string{"2017-12-03"}},
		{"in January it saw", []string{"2018-01"}},
		{"in November last year", []string{"2017-11"}},
		{"last month", []string{"2017-12"}},
		{"earlier this month", []string{"2018-01"}},
		{"a week ago", []string{"2018-01-11"}},
		{"two months ago", []string{"2017-11"}},
		{"last year", []string{"2017"}},
		{"yesterday", []string{"2018-01-17"}},
		{"on January 3; the next day it said so", []string{"2018-01-03", "2018-01-04"}},
		{"on January 3 and two weeks later", []string{"2018-01-03", "2018-01-17"}},
		{"found on January 9, four days after it began", []string{"2018-01-09", "2018-01-05"}},
		{"on January 3 and told the following Monday", []string{"2018-01-03", "2018-01-08"}},
		{"in January, and on the 12th it fell", []string{"2018-01", "2018-01-12"}},
		{"last night", []string{"2018-01-17"}},
		{"last summer", []string{"2017"}},
		{"over the weekend", []string{"2018-01"}},
		{"on Tuesday last week", []string{"2018-01-09"}},
		{"in the past year", nil},
	} {
		got := datesOf(c.text, thursday)
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestRangeSharesItsYear(t *testing.T) {
	if got := datesOf("between April and September of this year", "2018-11-09"); !reflect.DeepEqual(got, []string{"2018-04", "2018-09"}) {
		t.Errorf("got %v", got)
	}
	if got := datesOf("from November 28 to December 2, 2016", "2018-11-09"); !reflect.DeepEqual(got, []string{"2016-11-28", "2016-12-02"}) {
		t.Errorf("got %v", got)
	}
}
