package extract

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"assay/annotate"
)

func norms(text string) string {
	var words []string
	for _, t := range tokenize(text) {
		words = append(words, t.norm)
	}
	return strings.Join(words, "|")
}

func TestTokenizeJoinsWhatPhrasesMustMatchAlike(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"third-party e-mail", "third|party|e|mail"},
		{"a driver's license", "a|driver|license"},
		{"drivers’ licences", "drivers|licences"},
		{"Acme’s patients", "acme|patients"},
		{"536,727accounts were", "536,727|accounts|were"},
		{"again.The bank", "again|.|the|bank"},
		{"abta.com and 4.5M", "abta.com|and|4.5m"},
		{"Lee\u00a0Clinic", "lee|clinic"},
		{"$22 million", "$|22|million"},
		{"it doesn’t", "it|doesn't"},
	} {
		if got := norms(c.text); got != c.want {
			t.Errorf("tokens of %q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestTokenOffsetsPointAtTheirText(t *testing.T) {
	for _, text := range []string{
		"Zoë’s café 🇫🇷 was hacked.\r\nIt said so — twice.",
		"e\u0301toile \U0001F512 Bank’s “data”",
		"עברית and العربية",
		"bad \xff\xfe bytes",
		"",
		"’s",
	} {
		doc := annotate.NewDocument(text)
		last := 0
		for _, tok := range tokenize(text) {
			if int(tok.from) != utf8.RuneCountInString(text[:tok.start]) || int(tok.to) != utf8.RuneCountInString(text[:tok.end]) {
				t.Errorf("%q: token %q stands at %d–%d, not where its bytes %d–%d are", text, tok.norm, tok.from, tok.to, tok.start, tok.end)
			}
			if int(tok.start) < last || tok.start >= tok.end || int(tok.to) > doc.Len() {
				t.Errorf("%q: token %q overlaps, is empty or leaves the text", text, tok.norm)
			}
			last = int(tok.end)
		}
	}
}

func TestSentencesEndWhereTheyDo(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"Mr. Lee of Acme Inc. in the U.S. Senate said so. It was late.", 2},
		{"It was told on Sept. 1 of the attack. Nobody knew.", 2},
		{"He works for Acme Inc. The firm was hacked.", 2},
		{"Was it hacked? Yes! It was.", 3},
		{"“It was late.” The bank closed.", 2},
		{"A headline without a stop\n\nThe text begins.", 2},
		{"A hard\nwrapped line goes on.", 1},
		{"One line\nAnother line", 2},
		{"It cost 4.5 million. abc", 1},
	} {
		if got := len(splitSentences(tokenize(c.text), 0)); got != c.want {
			t.Errorf("%q has %d sentences, want %d", c.text, got, c.want)
		}
	}
}

func TestTailIsMarked(t *testing.T) {
	text := "Acme was hacked. It told its customers.\nNo more is known.\nIt is looking into it.\nRelated Resources:\nOther Firm Hacked\n"
	sentences := splitSentences(tokenize(text), 0)
	if !sentences[len(sentences)-1].tail || sentences[0].tail {
		t.Errorf("the links below the article are not its tail: %+v", sentences)
	}
}

// Plain words are cut without Unicode's rules, and where these would cut them.
func TestPlainWordsEndWhereUnicodeEndsThem(t *testing.T) {
	pieces := []string{"a", "Bc", "12", "3", " ", "  ", "\n", "\r\n", "\t", ".", ",", ":", ";", "'", "\"", "-", "_", "(", "%", "/", "é", "’", "\u0301", "\u200d", "😀", "ア"}
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var text strings.Builder
		for range 1 + random.IntN(6) {
			text.WriteString(pieces[random.IntN(len(pieces))])
		}
		s := text.String()
		it := words.FromString(s)
		it.Next()
		if n := plainEnd(s); n != 0 && n != len(it.Value()) {
			t.Fatalf("%q: the first word ends at %d, want %d", s, n, len(it.Value()))
		}
	}
}
