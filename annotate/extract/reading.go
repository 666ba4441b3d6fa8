package extract

import (
	"sort"
	"strings"

	"assay/annotate"
)

// reading is an article with everything that the generators found in it. All
// positions are token indexes.
type reading struct {
	*lexicon
	doc       string
	tokens    []token
	sentences []sentence
	at        []int32 // sentence of every token
	cues      []cue   // of every token
	said      []cue   // of every sentence, all cues in it
	happens   []bool  // sentences that tell of an incident that took place
	facts     []uint8 // kinds of facts in every sentence
	dataAt    []bool  // tokens of kinds of data
	denied    []bool  // tokens of which the article says that they were not involved

	dataRuns  []dataRun // lists of kinds of data
	dataRunOf []int     // list of every kind of data that is found
	unlisted  []unlistedMember
	exposed   map[int32]int // lists of what was exposed by sentence, once asked for

	paragraphs    int // how many there are
	found         [lists][]mention
	known         map[int]mention // known names by their first token
	counts        []count
	counted       []bool // sentences that count people or records
	money         []money
	dates         []date
	events        []event // of every token
	places        []place
	placeAt       map[int]place
	names         []name
	namedAlone    map[string]bool // names that stand elsewhere than after "of"
	organizations []organization
	referred      map[string]int  // how often the text says "the bank"
	spokenOf      []int           // how often "the company" stands for an organization
	inTitle       map[string]bool // longer words of the title
	titleLooks    uint64          // of these words, as a set of bits
	seenOf        [][]feature     // of every organization
	described     [][]Feature     // of every organization, once described to the model
	present       *presence       // of every organization
	byPlace       []int           // indexes of names in the order of the text
	rows          []row           // of every name
	modifies      []modifier      // of every token: whose name it is said of
	heads         map[int][]part  // words over the lists that an organization stands in
	lower         *textWords      // words that also stand in lower case
	care          *bool           // whether a word of health care stands in the text, once asked for

	directly   bool                               // something was done to the likeliest victim
	story      []feature                          // what the article is about; nil: not asked for yet
	primaryHas map[string]map[annotate.Value]bool // by the rules, by field
	partyAt    map[int]bool                       // names in apposition to a party of a narrative, by their first token: a business associate?
	narrative  bool                               // speaks of a covered entity, as a regulator does
	account    *account                           // of a regulator's narrative
	percents   int                                // shares that the text names
	published  annotate.Date                      // empty where it is not known, or cannot be true
	ofVictim   map[string][]choice                // what was chosen of the primary victim itself

	victims    []int         // organization of every incident, -1 where it is not named
	earlier    []stretch     // what is told of an earlier incident at the primary victim
	further    []float64     // margin of every further victim
	owners     []uint64      // incidents that a token speaks of, by bit
	shared     []uint64      // incidents of a list, of which a token speaks as of many
	hashes     []uint32      // of the words, for the model
	classes    []uint32      // of the words, likewise; 0: none
	victimSure []float64     // probability of every victim, by the model
	selected   selected      // how the victims were chosen, by the model
	namesIn    []int         // names of every sentence
	centres    []centre      // of every organization, once asked for
	bestCentre centre        // the most of each
	culprits   []bool        // organizations and persons that the law acts against, once asked for
	ties       []tie         // of every organization to the data of others, once asked for
	tiesByName []tie         // of every name, likewise
	attackers  *perpetrators // what is said of names as of attackers, once asked for

	abouts []sentenceSeen // of sentences, once described
	memory *workspace     // of the article, until it is done
}

// read runs the generators over an article.
func (x *lexicon) read(a annotate.Article) *reading {
	r := &reading{lexicon: x, doc: a.Document(), memory: workspaces.Get().(*workspace)}
	r.memory.open()
	r.tokens = tokenizeInto(r.memory.tokens, r.doc)
	r.sentences = splitSentences(r.tokens, len(a.Title))
	r.found, r.cues = x.findIn(r.memory.found, r.tokens, r.sentences)
	r.memory.found = r.found
	r.found[inDataTypes] = r.dataClauses(resolveStubs(r.tokens, r.sentences, r.found[inDataTypes]))
	r.readTokens()
	r.joinTrades()
	r.readCues()
	r.addClauses()
	r.dataRuns = r.findDataRuns()
	r.denied = r.findDenied()
	r.readCounts()
	r.money = findMoney(r.tokens, r.sentences)
	r.published = r.plausible(a)
	r.dates = findDates(r.tokens, r.sentences, newCalendar(r.published))
	r.findEvents()
	r.readFacts()
	r.findPlaces()
	r.readNames()
	return r
}

// readTokens notes what single tokens say.
func (r *reading) readTokens() {
	r.lower = newTextWords(r.lexicon, r.memory)
	for i, t := range r.tokens {
		if !t.has(capital | inner) {
			r.lower.note(t)
		}
		if t.norm == "entity" && i > 0 && r.tokens[i-1].norm == "covered" || t.norm == "ocr" || t.norm == "phi" || t.norm == "ephi" {
			r.narrative = true
		}
		if t.norm == "%" || t.norm == "percent" {
			r.percents++
		}
	}
	r.known = make(map[int]mention, len(r.found[inKnownNames]))
	for _, m := range r.found[inKnownNames] {
		r.known[m.first] = m
	}
	r.dataAt = make([]bool, len(r.tokens))
	for _, m := range r.found[inDataTypes] {
		for i := m.first; i < m.last; i++ {
			r.dataAt[i] = true
		}
	}
}

// readCues gives sentences the cues of their tokens.
func (r *reading) readCues() {
	r.at = make([]int32, len(r.tokens))
	r.said = make([]cue, len(r.sentences))
	r.happens = make([]bool, len(r.sentences))
	for k, s := range r.sentences {
		if r.tokens[s.first].has(line) {
			r.paragraphs++
		}
		for i := s.first; i < s.last; i++ {
			r.at[i] = int32(k)
			r.said[k] |= r.cues[i]
		}
	}
	for k, s := range r.sentences {
		r.happens[k] = r.happened(s)
	}
}

func (r *reading) readCounts() {
	r.counts = findCounts(r.tokens, r.sentences, r.found[inUnits])
	r.counted = make([]bool, len(r.sentences))
	for _, c := range r.counts {
		if (c.unit == unitPeople || c.unit == unitRecords) && c.n >= 50 {
			r.counted[r.at[c.first]] = true
		}
	}
}

func (r *reading) readNames() {
	r.names = findNames(r.tokens, r.sentences)
	r.fitNames()
	r.addKnownNames()
	r.widenNames()
	r.nameParties()
	r.withoutForms()
	r.withoutTerms()
	r.gather()
	r.readHeadlines()
	r.byPlace = make([]int, len(r.names))
	for i := range r.names {
		r.byPlace[i] = i
	}
	sort.Slice(r.byPlace, func(a, b int) bool { return r.names[r.byPlace[a]].first < r.names[r.byPlace[b]].first })
	r.rows = r.findRows()
	r.referBack()
	r.attach()
	r.readAccount()
}

// readHeadlines finds the names that are known from the text in sentences whose
// capitals tell nothing.
func (r *reading) readHeadlines() {
	byKey := map[string]int{}
	opens := map[string]bool{} // words that names begin with
	longest := 0
	for _, n := range r.names {
		if key := nameKey(r.tokens, n); n.who >= 0 && len(key) > 0 {
			byKey[strings.Join(key, " ")] = n.who
			opens[key[0]] = true
			longest = max(longest, min(len(key), 8))
		}
	}
	touched := map[int]bool{}
	for k, s := range r.sentences {
		if !s.headline || s.tail {
			continue
		}
		for i := s.first; i < s.last; i++ {
			if !r.tokens[i].has(capital) || !opens[r.norm(i)] {
				continue
			}
			for j := min(s.last, i+longest); j > i; j-- {
				key := nameKey(r.tokens, name{first: i, last: j})
				who, ok := byKey[strings.Join(key, " ")]
				if ok && len(key) > 0 {
					r.names = append(r.names, name{i, j, k, who})
					r.organizations[who].mentions = append(r.organizations[who].mentions, len(r.names)-1)
					touched[who] = true
					i = j - 1
					break
				}
			}
		}
	}
	for who := range touched {
		m := r.organizations[who].mentions
		sort.Slice(m, func(a, b int) bool { return r.names[m[a]].first < r.names[m[b]].first })
	}
}

func (r *reading) norm(i int) string {
	if i < 0 || i >= len(r.tokens) {
		return ""
	}
	return r.tokens[i].norm
}

// token returns a token, and one that is in no set where the text has none there.
func (r *reading) token(i int) *token {
	if i < 0 || i >= len(r.tokens) {
		return &noToken
	}
	return &r.tokens[i]
}

var noToken token

// within returns the sentence of a token.
func (r *reading) within(i int) sentence { return r.sentences[r.at[i]] }

// span of the tokens [first, last) in code points.
func (r *reading) span(first, last int) annotate.Span {
	return annotate.Span{Start: int(r.tokens[first].from), End: int(r.tokens[last-1].to)}
}

// near says whether a cue stands within n tokens of [first, last), in its
// sentence, and how far away the nearest is.
func (r *reading) near(first, last int, c cue, n int) (distance int, ok bool) {
	s := r.within(first)
	for d := 1; d <= n; d++ {
		if i := first - d; i >= s.first && r.cues[i]&c != 0 {
			return d, true
		}
		if i := last + d - 1; i < s.last && r.cues[i]&c != 0 {
			return d, true
		}
	}
	return 0, false
}

// before says whether a cue stands within the n tokens before i, in its sentence.
func (r *reading) before(i int, c cue, n int) bool {
	s := r.within(i)
	for j := i - 1; j >= s.first && j >= i-n; j-- {
		if r.cues[j]&c != 0 {
			return true
		}
	}
	return false
}

// after says the same of the n tokens from i on.
func (r *reading) after(i int, c cue, n int) bool {
	if i >= len(r.tokens) || i == 0 {
		return false
	}
	s := r.within(i - 1)
	for j := i; j < s.last && j < i+n; j++ {
		if r.cues[j]&c != 0 {
			return true
		}
	}
	return false
}
