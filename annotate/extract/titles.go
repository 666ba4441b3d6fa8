package extract

// describeTitle describes how a title speaks: news tell what was done to whom, columns
// ask, count and give advice.
func (r *reading) describeTitle(b *sheet) {
	s := r.sentences[0]
	if !s.title || s.last <= s.first {
		return
	}
	named, verbs := 0, 0
	for i := s.first; i < s.last; i++ {
		switch w := r.norm(i); {
		case w == "?":
			b.add("the title asks", 1)
		case w == "%" || w == "percent" || w == "in" && smallNumbers.holds(r.token(i-1)) && smallNumbers.holds(r.token(i+1)):
			b.add("the title counts shares", 1)
		case youWords.holds(r.token(i)), adviceWords.holds(r.token(i)):
			b.add("the title speaks to readers", 1)
		case w == "new" || w == "latest":
			b.add("the title tells of something new", 1)
		case r.events[i] != noEvent && !r.events[i].noun():
			verbs++
		}
		if r.tokens[i].has(letters) {
			b.tokens(wordInTitle, s, contextX, i)
		}
	}
	for k := 0; k < len(r.byPlace) && r.names[r.byPlace[k]].first < s.last; k++ {
		if n := r.names[r.byPlace[k]]; n.who >= 0 && r.mayBeCompany(n) {
			named++
		}
	}
	b.when("the title names an organization", named > 0)
	b.when("the title tells an event", verbs > 0)
	b.pair("the title opens with", r.norm(s.first), contextX)
}

var (
	smallNumbers = set("one two three four five six seven eight nine ten half third quarter")
	adviceWords  = set("how why should tips ways reasons lessons guide here's what's what things steps beware avoid protect stop don't")
)
