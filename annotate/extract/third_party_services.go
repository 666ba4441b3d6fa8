package extract

var (
	// serviceTasks are what a firm does for another: "Acme, which handles its mailing".
	serviceTasks = set(`handles handled runs ran hosts hosted manages managed maintains maintained processes processed operates operated provides provided supplies supplied prints printed mails mailed stores stored
		services serviced administers administered builds built designs designed looks looked takes took does did collects collected stuffs stuffed carries delivers bills billed keeps kept supports supported makes made sends sent`)
	// ownerTasks before a victim's name are as well its owner's: "Acme, which runs Beta".
	ownerTasks = set("runs ran operates operated makes made builds built manages owns designs provides")
	// hostedThings run on products of others.
	hostedThings  = set("site website forum forums board portal blog page pages server servers store shop system systems network platform app database")
	calledWords   = set("called named dubbed")
	productThings = set("product program software tool platform app plugin plug-in portal package service system application library component widget script extension chatbot")
)

// worksFor says whether what stands from i on tells of work for the victim: "Acme,
// which looks after its website", "Acme, hired to print the letters".
func (s *scope) worksFor(i int) bool {
	sentence := s.within(i - 1)
	if s.norm(i) != "," || i+2 >= sentence.last {
		return false
	}
	j := i + 1
	if w := s.norm(j); w == "which" || w == "who" || w == "that" {
		j++
		if !serviceTasks.holds(s.token(j)) {
			return false
		}
	} else if w != "hired" && w != "contracted" && w != "retained" && w != "engaged" {
		return false
	}
	for k := j; k < sentence.last && k < j+9; k++ {
		if w := s.norm(k); s.inName.has(k) && (!ownerTasks.holds(s.token(j)) || s.tokens[k].has(possessive)) || w == "its" || w == "their" && s.norm(j) != "sends" || w == "behalf" {
			return true
		}
	}
	return s.norm(i+1) != "which" && s.norm(i+1) != "who" && s.norm(i+1) != "that"
}

// runsOn says whether a site or server is said to run on the product at i: "the forum
// ran on Acme Board".
func (s *scope) runsOn(i int) bool {
	w := s.norm(i - 1)
	if w != "on" && w != "by" && w != "with" && w != "using" || !runWords.holds(s.token(i-2)) && !runWords.holds(s.token(i-1)) {
		return false
	}
	return s.wordNear(max(s.within(i).first, i-9), i-1, hostedThings)
}

// productCalled says whether the name at i is that of a product: "a product called".
func (s *scope) productCalled(i int) bool {
	j := i - 1
	for quoted(s.norm(j)) {
		j--
	}
	if !calledWords.holds(s.token(j)) {
		return false
	}
	return productThings.holds(s.token(j-1)) && !schemes.holds(s.token(j-2))
}

// schemes before "program" tell of an offer rather than of software.
var schemes = set("loyalty rewards reward bounty membership surveillance monitoring welfare points training exchange research government nuclear")

// quotedFor says whether the name at i is whom somebody speaks for: "said Jane Roe of
// the consultancy Acme".
func (s *scope) quotedFor(i int) bool {
	first := s.within(i).first
	for j := i - 1; j >= first && j > i-6; j-- {
		switch s.norm(j) {
		case "of", "at", "from", "for", "with":
			who := s.tokens[max(j-1, 0)].has(capital) || roleHeads[s.norm(j-1)] == rolePerson
			return who && (s.wordNear(max(first, j-7), j, speechVerbs) || s.before(j, cueSpeaker|cueResearch, 6))
		case ",":
			return false
		}
	}
	return false
}
