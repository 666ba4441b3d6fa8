package extract

import "slices"

// How a text introduces an organization. One that readers need not know is told of as
// it is first named ("Acme, which sells shoes"), or described before it is named ("a
// shoe shop by the name of Acme"); one that is only compared with is not.

// introductionPatterns are what seenIntroduced adds, in a fixed order.
var introductionPatterns = []string{"introduced", "introduced early", "named after a description", "belongs to it", "latest of many", "held for it", "wrote to those affected"}

// seenIntroduced looks at how a name is introduced and what is said to be its own.
func (r *reading) seenIntroduced(n name, seen tally) {
	s := r.sentences[n.sentence]
	if s.title {
		return
	}
	if r.introduces(n, s) {
		seen.when("introduced", true)
		seen.when("introduced early", n.sentence*3 < len(r.sentences))
	}
	seen.when("named after a description", r.namedAfter(n, s))
	seen.when("belongs to it", r.belongsTo(n, s))
	seen.when("latest of many", r.latestOfMany(n, s))
	seen.when("held for it", r.heldFor(n, s))
	seen.when("wrote to those affected", r.wroteToAffected(n, s))
}

// introducers open what is told of a name after a comma.
var introducers = set("a an which whose the of in based headquartered home one part where")

// introduces says whether an apposition, a relative clause or where it is follows a
// name.
func (r *reading) introduces(n name, s sentence) bool {
	if r.tokens[n.last-1].has(possessive) || r.organizations[n.who].person {
		return false
	}
	i := n.last
	if r.norm(i) == "(" {
		i = r.overShort(s, i)
	}
	if w := r.norm(i); (w == "of" || w == "in") && i+1 < s.last && r.tokens[i+1].has(capital) {
		return true
	}
	if r.norm(i) != "," && r.norm(i) != "—" && r.norm(i) != "–" || i+1 >= s.last {
		return false
	}
	return introducers.holds(r.token(i + 1))
}

// namingWords stand between a description and a name.
var namingWords = set("called named is was are were dubbed be")

// namedAfter says whether a description goes before a name: "a web host named Acme",
// "the shop is called Acme", "by the name of Acme", "the hotel chain, Acme,".
func (r *reading) namedAfter(n name, s sentence) bool {
	j := n.first - 1
	for j > s.first && (r.norm(j) == "the" || quoted(r.norm(j))) {
		j--
	}
	switch w := r.norm(j); {
	case j <= s.first:
		return false
	case w == "of":
		return r.norm(j-1) == "name"
	case namingWords.holds(r.token(j)):
		return r.wordNear(max(s.first, j-7), j, describable)
	case w == "," || w == ":" || w == "—" || w == "–":
		return r.wordNear(max(s.first, j-6), j, describable) && !r.tokens[j-1].has(capital)
	}
	return describable.holds(r.token(j)) && !s.headline
}

// describable are what organizations are called before they are named.
var describable = union(institutionNouns, set(`victim target culprit latest eleventh second third firm company outfit business retailer grocer hoster host webhost vendor clinic practice exchange insurer lender charity club institution
	landlord employer builder group maker seller operator venture start-up start-ups one link`))

// belongWords stand before "to" or "of" and the owner of what was found.
var belongWords = set("belong belongs belonged belonging property owned kept maintained lawyer lawyers statement files records customers clients patients members subscribers tenants pupils students guests users employees staff workers drivers residents passengers database databases server servers site website mailbox accounts account bucket network networks systems computers laptop")

// belongsTo says whether what was lost is said to be of a name.
func (r *reading) belongsTo(n name, s sentence) bool {
	j := n.first - 1
	if r.norm(j) == "the" {
		j--
	}
	switch r.norm(j) {
	case "to", "of", "by", "from", "at":
		return r.wordNear(max(s.first, j-4), j, belongWords)
	}
	return false
}

// latestOfMany says whether a name is the newest of a series: "the latest is Acme",
// "it was the turn of Acme", "Acme is the latest".
func (r *reading) latestOfMany(n name, s sentence) bool {
	return r.wordNear(max(s.first, n.first-6), n.first, newest) || r.wordNear(n.last, min(n.last+6, s.last), newest)
}

var newest = set("latest newest turn joins joined")

// heldFor says whether somebody else does something for a name that holds the data:
// "which prints letters for Acme", "Acme uses a firm called".
func (r *reading) heldFor(n name, s sentence) bool {
	if w := r.norm(n.last); w == "uses" || w == "used" || w == "hired" || w == "outsourced" || w == "outsources" || w == "contracted" || w == "engaged" {
		return true
	}
	return r.norm(n.first-1) == "for" && r.wordNear(max(s.first, n.first-8), n.first-1, servedWords)
}

var servedWords = set("which whom processes prints hosts runs manages handles stores provides works worked mails bills collects contractor vendor supplier service services provider")

var (
	wroteWords = set("wrote written writing told informed notified letter letters email emailed notifying informing telling apologised apologized sorry notice statement")
	thoseHit   = set("customers clients patients members subscribers tenants pupils students guests users employees staff workers drivers residents passengers parents families donors shoppers readers players those everyone people individuals")
)

// wroteToAffected says whether a name is the subject of telling those affected.
func (r *reading) wroteToAffected(n name, s sentence) bool {
	if r.tokens[n.last-1].has(possessive) {
		return false
	}
	end := min(n.last+14, s.last)
	for j := n.last; j < end; j++ {
		if wroteWords.holds(r.token(j)) {
			return r.wordNear(j+1, min(j+8, s.last), thoseHit)
		}
	}
	return false
}

// titleCalls says whether the title calls an organization by a noun of its name or of
// its description: "Dutch college pays up" of the Harrow College.
func (r *reading) titleCalls(o *organization) bool {
	title := r.sentences[0]
	if !title.title {
		return false
	}
	nouns := r.nounsOf(o)
	for i := title.first; i < title.last && len(nouns) > 0; i++ {
		if w := r.norm(i); institutionNouns.holds(r.token(i)) && slices.Contains(nouns, w) {
			return true
		}
	}
	return false
}
