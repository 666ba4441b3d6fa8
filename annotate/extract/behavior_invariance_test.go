package extract_test

import (
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/extract"
)

// clinicArticle and bankArticle are the texts that are changed in a way that must
// not matter, or in one of which the effect is known.
const (
	clinicArticle = `Harrow Valley Clinic, a family clinic in Boise, Idaho, said on Tuesday that hackers stole the records of 12,000 patients.

The attackers gained access to an employee's email account through a phishing email on May 28, the clinic said. The messages held names, dates of birth and Social Security numbers.

Harrow Valley Clinic discovered the intrusion on June 3 and reported it to the FBI. It is offering two years of free credit monitoring.`

	bankArticle = `A ransomware attack on Gannet Bank in Austin, Texas, has exposed the data of more than 30,000 customers.

The attackers copied files from a server that held addresses and bank account numbers, the lender said on Monday. They demanded $750,000.

Maria Delgado, a spokeswoman for Gannet Bank, said the attack took place on June 20. The Texas attorney general is investigating it.`
)

// fields lists everything that is said of the primary incident, by field, with the
// replacements that undo a change of the text.
func fields(e *extract.Extractor, text string, undo ...string) map[string]string {
	out := map[string]string{}
	back := strings.NewReplacer(undo...)
	for _, f := range annotate.Fields {
		if said := primary(e, article(text), f.Key); said != "" {
			out[f.Key] = back.Replace(said)
		}
	}
	return out
}

// variant is a changed text and what undoes the change in its values.
type variant struct {
	name, text string
	undo       []string
}

// swap makes a variant of a text by replacing pairs.
func swap(name, text string, pairs ...string) variant {
	back := make([]string, len(pairs))
	for i := 0; i < len(pairs); i += 2 {
		back[i], back[i+1] = pairs[i+1], pairs[i]
	}
	return variant{name, strings.NewReplacer(pairs...).Replace(text), back}
}

const (
	relatedLinks = "\n\nRelated articles\n\nCorvid Airlines hacked, 2 million passengers affected\n\nMarlowe stores pay $90,000 to hackers"
	boilerplate  = "\n\nThis story was first published in our newsletter. Sign up to get the news every morning."
	author       = "\n\nJane Roe is an award-winning reporter and editor. She lost the names of 9,000 people to hackers in Ohio once, and their passwords."
	background   = "\n\nThe town of 9,000 people lies in the hills. Its spring fair is known far beyond the county.\n\nHospitals and banks keep more and more of their files on computers."
)

var invariances = map[string][]variant{
	clinicArticle: {
		swap("organization", clinicArticle, "Harrow Valley Clinic", "Lindenbrook Clinic"),
		swap("longer organization", clinicArticle, "Harrow Valley Clinic", "St. Osyth Memorial Clinic of Dunmere"),
		swap("state", clinicArticle, "Boise, Idaho", "Eastmoor, Ohio", "US-ID", "US-OH"),
		swap("abbreviated state", clinicArticle, "Boise, Idaho,", "Eastmoor, Mont.,", "US-ID", "US-MT"),
		swap("count with a space", clinicArticle, "12,000", "12 000"),
		swap("count with a narrow space", clinicArticle, "12,000", "12\u202f000"),
		swap("count in words", clinicArticle, "12,000", "twelve thousand"),
		{"count without a comma", strings.Replace(clinicArticle, "12,000", "12000", 1), nil},
		swap("curly quotes", clinicArticle, "'", "’"),
		swap("line breaks of Windows", clinicArticle, "\n", "\r\n"),
		swap("British spelling of the date", clinicArticle, "May 28", "28 May"),
		swap("abbreviated month", clinicArticle, "on June 3", "on Jun. 3"),
		{"boilerplate", clinicArticle + boilerplate, nil},
		{"related links", clinicArticle + relatedLinks, nil},
		{"author", clinicArticle + author, nil},
		{"background", clinicArticle + background, nil},
		{"paragraphs reordered", reordered(clinicArticle), nil},
	},
	bankArticle: {
		swap("organization", bankArticle, "Gannet Bank", "Bank of Penrose"),
		swap("person", bankArticle, "Maria Delgado", "Yusuf Brandt"),
		swap("person of two names", bankArticle, "Maria Delgado", "Anne Okafor-Lindqvist"),
		swap("state", bankArticle, "Austin, Texas", "Denver, Colorado", "The Texas", "The Colorado", "US-TX", "US-CO"),
		swap("amount in words", bankArticle, "$750,000", "750,000 dollars"),
		swap("thousands in words", bankArticle, "30,000", "thirty thousand"),
		swap("thousands by a letter", bankArticle, "30,000", "30k"),
		swap("another word for more than", bankArticle, "more than", "over"),
		{"boilerplate", bankArticle + boilerplate, nil},
		{"related links", bankArticle + relatedLinks, nil},
		{"background", bankArticle + background, nil},
		{"paragraphs reordered", reordered(bankArticle), nil},
	},
}

// reordered swaps the paragraphs after the lead.
func reordered(text string) string {
	p := strings.Split(text, "\n\n")
	p[1], p[2] = p[2], p[1]
	return strings.Join(p, "\n\n")
}

func TestInvariance(t *testing.T) {
	for _, who := range extractors() {
		all := passes{t: t, who: who}
		for text, variants := range invariances {
			want := fields(who.e, text)
			if len(want) < leastFacts {
				t.Errorf("%s: only %d fields of %q", who.name, len(want), text)
			}
			for _, v := range variants {
				if v.text == text {
					t.Errorf("%s changes nothing", v.name)
				}
				got := fields(who.e, v.text, v.undo...)
				for _, f := range annotate.Fields {
					if want[f.Key] != "" || got[f.Key] != "" {
						all.check(f.Key, v.name+" of "+want[annotate.Victim], got[f.Key], want[f.Key])
					}
				}
			}
		}
		all.report("invariance")
	}
}
