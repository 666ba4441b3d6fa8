package extract

// What is an organization's own, and whose an organization is: the tools and papers of
// an agency that somebody published, the firm that another bought, the brand that a
// maker sells, and the utility that a state's name only describes.

// ownershipPatterns are what seenOwnership adds, in a fixed order.
var ownershipPatterns = []string{"its secrets", "its secrets got out", "owns another", "owned by another", "describes what follows"}

// seenOwnership looks at what is said to belong to a name, or a name to.
func (r *reading) seenOwnership(n name, seen tally) {
	s := r.sentences[n.sentence]
	if r.secretsOf(n, s) {
		seen.when("its secrets", true)
		seen.when("its secrets got out", r.wordNear(s.first, s.last, gotOut))
	}
	seen.when("owns another", r.ownsAnother(n, s))
	seen.when("owned by another", r.ownedByAnother(n, s))
	seen.when("describes what follows", r.describesNext(n, s))
}

var (
	// secretNouns are what those keep to themselves whom a leaker exposes.
	secretNouns = set(`tools tool toolkit toolset exploits exploit cyberweapons cyberweapon weapons weapon arsenal documents files cables implants implant malware code archive emails e-mails secrets dossier playbook cache trove
		manual manuals memos memo techniques program programs capabilities operations papers correspondence intelligence`)
	// secretModifiers may stand between a name and its secrets.
	secretModifiers = set(`hacking hacker hackers cyber surveillance spying espionage secret secretive classified internal confidential sensitive stolen leaked alleged purported own private linked backed built made developed owned
		attack offensive windows microsoft zero-day top elite computer software digital covert s 's - ' ’`)
	// secretLinks lead from secrets to their owner.
	secretLinks = set("from of to by at inside")
	linkVerbs   = set("stolen taken obtained pilfered swiped lifted snatched belonging belonged belong attributed linked tied traced developed built created used written designed owned made hoarded held originating originated came come leaked sourced")
	gotOut      = set(`leaked leak leaks leaking leaker dumped dump dumps dumping published publish publishes publishing publication released release releases releasing posted posting disclosed disclosure disclosures revealed exposed wikileaks
		auction auctioned auctioning stolen theft stole pilfered whistleblower`)
)

// secretsOf says whether a name's tools, papers or code are spoken of: "the CIA's hacking
// tools", "exploits stolen from the NSA", "documents belonging to the ministry".
func (r *reading) secretsOf(n name, s sentence) bool {
	for j := n.last; j < s.last && j < n.last+4; j++ {
		if secretNouns.holds(r.token(j)) {
			return true
		}
		if !secretModifiers.holds(r.token(j)) {
			break
		}
	}
	j := n.first - 1
	for j > s.first && (articles.holds(r.token(j)) || r.norm(j) == "us" || r.norm(j) == "u.s") {
		j--
	}
	if j <= s.first || !secretLinks.holds(r.token(j)) {
		return false
	}
	if w := r.norm(j); w == "of" {
		return secretNouns.holds(r.token(j - 1))
	}
	return linkVerbs.holds(r.token(j-1)) && r.wordNear(max(s.first, j-9), j-1, secretNouns)
}

var (
	boughtWords = set("acquired bought purchased owned operated controlled run backed")
	kinOfFirms  = set("subsidiary unit division arm part parent offshoot affiliate spinoff spin-off")
)

// ownsAnother says whether a name is that of the owner of the organization spoken of:
// "recently bought by consulting giant Acme", "a unit of Acme", "its parent Acme".
func (r *reading) ownsAnother(n name, s sentence) bool {
	j := n.first - 1
	for steps := 0; steps < 4 && j > s.first && r.tokens[j].has(letters) && !prepositions.holds(r.token(j)) && !kinOfFirms.holds(r.token(j)); steps++ {
		j--
	}
	switch w := r.norm(j); {
	case w == "by":
		return boughtWords.holds(r.token(j - 1))
	case w == "of":
		return kinOfFirms.holds(r.token(j-1)) && r.norm(j-1) != "parent"
	}
	return r.norm(j) == "parent" && j > n.first-3 || kinOfFirms.holds(r.token(n.last)) && r.norm(n.last) != "part" && r.norm(n.last) != "parent" && r.norm(n.last) != "arm" && n.last+1 < s.last && r.tokens[n.last+1].has(capital)
}

// ownedByAnother says whether a name is told to be somebody's: "Acme, a unit of Beta",
// "Acme (recently acquired by Beta)".
func (r *reading) ownedByAnother(n name, s sentence) bool {
	if w := r.norm(n.last); w != "," && w != "(" && w != "—" && w != "–" {
		return false
	}
	for j := n.last + 1; j+1 < s.last && j < n.last+9; j++ {
		switch w := r.norm(j); {
		case w == "," || w == ")":
			return false
		case r.norm(j+1) == "by":
			return boughtWords.holds(r.token(j))
		case r.norm(j+1) == "of":
			return kinOfFirms.holds(r.token(j))
		}
	}
	return false
}

// describesNext says whether the name of a place only tells where what follows it is: "a
// Vermont electric utility", "Ohio hospitals".
func (r *reading) describesNext(n name, s sentence) bool {
	if !r.organizations[n.who].place || r.tokens[n.last-1].has(possessive) {
		return false
	}
	for j := n.last; j < s.last && j < n.last+4; j++ {
		if !r.tokens[j].has(letters) || r.tokens[j].has(capital) || prepositions.holds(r.token(j)) || r.verbLike(j) {
			return false
		}
		if institutionNouns.holds(r.token(j)) || manyVictims.holds(r.token(j)) {
			return true
		}
	}
	return false
}
