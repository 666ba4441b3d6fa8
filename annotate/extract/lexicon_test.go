package extract

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

func TestLexiconKeepsTheLongestOfAList(t *testing.T) {
	x := newLexicon()
	x.addAll(inDataTypes, []phrases{{"name", "names|full name/names"}, {"address", "email~|mailing address"}, {"ssn", "social security (number)"}})
	x.addAll(inLocations, []phrases{{"email", "mailing"}})
	tokens := tokenize("Full names, mailing address. Social Security number, social security card")
	found, _ := x.find(tokens, splitSentences(tokens, 0))
	want := []mention{{"name", 0, 2}, {"address", 3, 5}, {"ssn", 6, 9}, {"ssn", 10, 12}}
	if !reflect.DeepEqual(found[inDataTypes], want) {
		t.Errorf("found %v, want %v", found[inDataTypes], want)
	}
	if len(found[inLocations]) != 1 {
		t.Errorf("lists hide each other's phrases: %v", found[inLocations])
	}
}

func TestPhrasesDoNotCrossSentences(t *testing.T) {
	x := newLexicon()
	x.addAll(inVectors, []phrases{{"phishing", "spear phishing"}})
	tokens := tokenize("He held a spear.\n\nPhishing is up.")
	if found, _ := x.find(tokens, splitSentences(tokens, 0)); len(found[inVectors]) != 0 {
		t.Errorf("found %v across an empty line", found[inVectors])
	}
}

func TestAlternativesAreSpeltOut(t *testing.T) {
	x := newLexicon()
	x.addAll(inVectors, []phrases{{"phishing", "was/were (not yet) stolen"}})
	for text, want := range map[string]int{"was not yet stolen": 1, "were not yet stolen": 1, "was stolen": 1, "were stolen": 1, "was not stolen": 0, "not yet stolen": 0} {
		tokens := tokenize(text)
		if found, _ := x.find(tokens, splitSentences(tokens, 0)); len(found[inVectors]) != want {
			t.Errorf("%q: found %v, want %d", text, found[inVectors], want)
		}
	}
}

// A phrase with too many spellings fails at once, before it takes all memory.
func TestTooManySpellingsFail(t *testing.T) {
	if n := spellings(strings.Fields("was/were (not yet) stolen/taken")); n != 8 {
		t.Errorf("%d spellings, want 8", n)
	}
	defer func() {
		if said := fmt.Sprint(recover()); !strings.Contains(said, "spellings") || !strings.Contains(said, "phishing") {
			t.Errorf("said %q", said)
		}
	}()
	newLexicon().addAll(inVectors, []phrases{{"phishing", strings.Repeat("a/b/c/d (e/f/g) ", 40)}})
}

// Every closed value must have a phrase, and every phrase a value of the schema.
func TestPhraseTablesFitTheSchema(t *testing.T) {
	for _, c := range []struct {
		key   string
		table []phrases
	}{
		{"data_types", dataTypePhrases}, {"attack_vector", attackVectorPhrases}, {"breach_type", breachTypePhrases}, {"data_location", dataLocationPhrases},
		{"victim_type", victimTypePhrases}, {"reported_to", authorityPhrases}, {"remedy", remedyPhrases},
	} {
		checkTable(t, c.key, c.table)
	}
}
