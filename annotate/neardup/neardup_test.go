package neardup_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"assay/annotate"
	"assay/annotate/neardup"

	"pgregory.net/rapid"
)

// prose makes a text of n words that share no run of five with another seed's,
// all but surely.
func prose(seed uint64, n int) []string {
	r := rand.New(rand.NewPCG(seed, 1))
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", r.IntN(5000))
	}
	return words
}

// edited changes every k-th word.
func edited(words []string, k int) []string {
	words = slices.Clone(words)
	for i := k / 2; i < len(words); i += k {
		words[i] += "x"
	}
	return words
}

func TestGroups(t *testing.T) {
	story := prose(1, 400)
	text := func(words []string) string { return strings.Join(words, " ") }
	shouted := strings.ToUpper(strings.ReplaceAll(text(story), " ", ", "))
	for name, test := range map[string]struct {
		texts []string
		want  []int
	}{
		"nothing":                       {nil, []int{}},
		"empty texts":                   {[]string{"", " ", ""}, []int{0, 1, 2}},
		"equal and other short texts":   {[]string{"Nothing happened.", "Nothing else.", "nothing happened"}, []int{0, 1, 0}},
		"no words":                      {[]string{"🙂", "!", "🙂"}, []int{0, 1, 0}},
		"case and punctuation":          {[]string{text(story), shouted}, []int{0, 0}},
		"a word in forty":               {[]string{text(story), text(edited(story, 40))}, []int{0, 0}},
		"a word in six":                 {[]string{text(story), text(edited(story, 6))}, []int{0, 1}},
		"a line from the agency before": {[]string{text(story), "By our own staff and agencies " + text(story)}, []int{0, 0}},
		"a tail cut off":                {[]string{text(story), text(story[:320])}, []int{0, 0}},
		"half":                          {[]string{text(story), text(story[:200])}, []int{0, 1}},
		"a near-duplicate of a near-duplicate": {
			[]string{text(story[:300]), text(prose(2, 300)), text(story), text(story[:350])}, []int{0, 1, 0, 0}},
		"Chinese": {[]string{"诊所周二表示有人进入了病人的电子邮件账户并读取了所有记录", "诊所周二表示，有人进入了病人的电子邮件账户并读取了所有记录。", "城市修好了一座桥，没有数据被触及"},
			[]int{0, 0, 1}},
	} {
		if got := neardup.Groups(test.texts); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

// corpus draws texts of which some are copies with small edits; families tells
// which belong together.
func corpus(t *rapid.T) (texts []string, families []int) {
	seed := rapid.Uint64Range(0, 1<<32).Draw(t, "seed")
	for family := range rapid.IntRange(1, 12).Draw(t, "families") {
		story := prose(seed+uint64(family), rapid.IntRange(120, 500).Draw(t, "words"))
		for range rapid.IntRange(1, 4).Draw(t, "copies") {
			copied := edited(story, rapid.IntRange(100, 300).Draw(t, "every"))
			texts, families = append(texts, strings.Join(copied, " ")), append(families, family)
		}
	}
	return texts, families
}

// TestCopiesTogetherAndOthersApart holds for any order of the texts.
func TestCopiesTogetherAndOthersApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts, families := corpus(t)
		order := rapid.Permutation(indexes(len(texts))).Draw(t, "order")
		shuffled := make([]string, len(texts))
		for to, from := range order {
			shuffled[to] = texts[from]
		}
		groups := neardup.Groups(shuffled)
		for i := range groups {
			for j := range i {
				same := families[order[i]] == families[order[j]] || texts[order[i]] == texts[order[j]]
				if (groups[i] == groups[j]) != same {
					t.Fatalf("texts %d and %d: groups %d and %d, same story %t", order[i], order[j], groups[i], groups[j], same)
				}
			}
		}
		if !slices.Equal(groups, neardup.Groups(shuffled)) {
			t.Fatal("the same texts are grouped otherwise the second time")
		}
	})
}

func indexes(n int) []int {
	list := make([]int, n)
	for i := range list {
		list[i] = i
	}
	return list
}

// TestGroupsAreNumberedByTheirFirstMembers also where the order of joins varies.
func TestGroupsAreNumberedByTheirFirstMembers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts, _ := corpus(t)
		next := 0
		for i, g := range neardup.Groups(texts) {
			switch {
			case g == next:
				next++
			case g > next || g < 0:
				t.Fatalf("text %d is in group %d, and %d is the next number", i, g, next)
			}
		}
	})
}

// TestRealArticles: every true pair of the real articles is found.
func TestRealArticles(t *testing.T) {
	folder := os.Getenv("ASSAY_DATA")
	if folder == "" {
		t.Skip("ASSAY_DATA is not set: real articles are needed")
	}
	var texts []string
	for _, name := range []string{"news.jsonl", "hhs.jsonl"} {
		f, err := os.Open(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for line, err := range annotate.Lines(f) {
			if err != nil {
				t.Fatal(err)
			}
			a, _, err := annotate.ParseArticle(line.Bytes)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, a.Text)
		}
	}
	groups := neardup.Groups(texts)
	sets := make([]map[string]bool, len(texts))
	for i, text := range texts {
		sets[i] = naiveShingles(text)
	}
	similar, missed := 0, 0
	for i := range sets {
		for j := range i {
			if naiveResemblance(sets[i], sets[j]) < neardup.Threshold {
				continue
			}
			similar++
			if groups[i] != groups[j] {
				missed++
			}
		}
	}
	t.Logf("%d texts in %d groups; %d similar pairs, %d of them apart", len(texts), slices.Max(groups)+1, similar, missed)
	if 100*missed > similar {
		t.Errorf("%d of %d similar pairs are apart, more than one in a hundred", missed, similar)
	}
}

// naiveShingles is another way to the same: by regular words, as strings.
func naiveShingles(text string) map[string]bool {
	text = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(text))
	words := strings.FieldsFunc(text, func(r rune) bool { return !isWord(r) })
	set := make(map[string]bool)
	for i := 0; i == 0 || i+5 <= len(words); i++ {
		set[strings.Join(words[i:min(i+5, len(words))], " ")] = true
	}
	return set
}

func isWord(r rune) bool {
	return 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r >= 0xc0 && r <= 0x17f && r != '×' && r != '÷'
}

func naiveResemblance(a, b map[string]bool) float64 {
	if len(a) > 2*len(b) || len(b) > 2*len(a) {
		return 0
	}
	common := 0
	for s := range a {
		if b[s] {
			common++
		}
	}
	return float64(common) / float64(len(a)+len(b)-common)
}

// BenchmarkGroups groups articles of 2 kB, of which one in ten is an edited copy.
func BenchmarkGroups(b *testing.B) {
	for _, n := range []int{1_000, 100_000} {
		texts := make([]string, n)
		for i := range texts {
			story := prose(uint64(i), 350)
			if i%10 == 9 {
				story = edited(prose(uint64(i-1), 350), 50)
			}
			texts[i] = strings.Join(story, " ")
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				neardup.Groups(texts)
			}
		})
	}
}
