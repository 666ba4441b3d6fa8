package extract

// Places that an article names for other reasons than that the victim is there: where
// a court sits, where somebody was arrested or spoke, whose country owns the victim.

var (
	lawWords = set(`court courts judge judges jury magistrate magistrates prosecutor prosecutors jail prison custody attorney attorneys arrested arrest detained picked extradited sentenced indicted charged tried trial
		indictment indictments unsealed hearing police detectives sheriff deputies marshals custody deported caught raid raided seized flat apartment lives lived living born grew reporters conference hearing testified speaking spoke`)
	ownerWords = set("owned belongs belonging bought acquired subsidiary sold backed controlled parent merged founded hosted headed")
	// strangers do something with the victim and are not it.
	strangers = set(`printer collector vendor supplier contractor subcontractor provider researcher researchers expert consultant man woman teenager student customer partner reseller dealer agent lawyer analyst
		professor journalist resident reader company firm server servers host data centre center`)
)

// ofTheLaw says whether a place is where the law acts or somebody speaks: "a federal
// judge in Harrisburg", "was arrested in Prague", "told reporters in Washington".
func (s *scope) ofTheLaw(c *candidate) bool {
	if prev := s.norm(c.first - 1); prev != "in" && prev != "near" && prev != "from" && prev != "at" {
		next := s.norm(c.last)
		return next == "court" || next == "jury" || next == "judge" || next == "prosecutors" || next == "jail" || next == "prison"
	}
	return s.wordNear(max(s.within(c.first).first, c.first-5), c.first-1, lawWords)
}

// ofItsOwner says whether a place is said of the victim's owner: "Acme, which belongs
// to Beta of Japan".
func (s *scope) ofItsOwner(i int) bool {
	return s.wordNear(max(s.within(i).first, i-7), i, ownerWords)
}

// ofStranger says whether a place is that of somebody who is mentioned without a name
// where the victim has one: "a printer in Southampton".
func (s *scope) ofStranger(c *candidate) bool {
	if s.victim < 0 || s.norm(c.first-1) != "in" && s.norm(c.first-1) != "of" {
		return false
	}
	if !strangers.holds(s.token(c.first - 2)) {
		return false
	}
	for j := c.first - 3; j >= s.within(c.first).first && j > c.first-8; j-- {
		switch w := s.norm(j); {
		case w == "a" || w == "an" || w == "another":
			return s.modifies[c.first].who < 0
		case !s.tokens[j].has(letters) || s.tokens[j].has(capital) || functionWords.holds(s.token(j)):
			return false
		}
	}
	return false
}

// theCompanyOf says whether a place stands in "the Tampa company", which says again
// who the article is about.
func (s *scope) theCompanyOf(c *candidate) bool {
	prev := s.norm(c.first - 1)
	return (prev == "the" || prev == "this") && firmWords.holds(s.token(c.last)) && s.modifies[c.first].how != within
}
