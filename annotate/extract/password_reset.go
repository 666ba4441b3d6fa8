package extract

import "assay/annotate"

// passwordResets proposes a reset for every password that is changed, by those
// affected at the victim's word or by the victim itself.
//
//	"forced all users to pick a new password"      → password_reset
//	"the passwords of all accounts were voided"    → password_reset
//	"you should change your password, says a firm" → advice of others
func (s *scope) passwordResets() []candidate {
	var out []candidate
	for i := range s.tokens {
		if !s.owns(i) || len(s.tokens[i].norm) < 3 {
			continue
		}
		first, last, forced := -1, 0, false
		if passwordWords.holds(&s.tokens[i]) {
			first, last, forced = s.changedAt(i)
		} else if passwordPronouns.holds(&s.tokens[i]) {
			first, last = s.changedInstead(i)
		}
		if first < 0 || resetTools.holds(s.token(last)) {
			continue
		}
		c := candidate{value: annotate.Choice("password_reset"), first: first, last: last}
		c.add("value=password_reset", 1)
		s.situate(&c)
		c.when("already reset", forced)
		c.when("forced", s.wordNear(first-9, first, forcingWords))
		c.when("offered", s.wordNear(first-9, first, urgingWords))
		c.when("to the reader", s.toReader(first, last))
		c.when("hedged", s.wordNear(first-5, first, hedgedAdvice))
		begins := s.within(first).first
		c.when("by others", s.wordNear(max(begins, first-10), first, otherWords) && !s.wordNear(max(begins, first-14), first, resetSubjects))
		c.when("of its people", s.wordNear(first-14, first, resetSubjects) || s.saysVictim(int(s.at[first])))
		c.when("of something else", s.wordNear(first-8, last+6, ownPasswords) && !s.wordNear(first-10, last+8, publicWords) || s.norm(i) == "password" && !s.wordNear(first, last, whosePassword))
		out = append(out, c)
	}
	return out
}

// changedAt finds the verb that changes the password at i, and says whether it is
// done already. first is -1 where there is none.
func (s *scope) changedAt(i int) (first, last int, done bool) {
	sentence := s.within(i)
	for j := i - 1; j >= sentence.first && j > i-8; j-- {
		w := s.norm(j)
		if w == "," || w == ";" || w == "that" || w == "." {
			break
		}
		if changeVerbs.holds(s.token(j)) {
			return j, i + 1, s.hasDone(j, w) || w == "invalidated" || w == "resets" || w == "voided" || w == "expired"
		}
	}
	for j := i + 1; j < min(i+9, sentence.last); j++ {
		w := s.norm(j)
		if w == "," || w == ";" {
			break
		}
		if w == "reset" || w == "resets" && j == i+1 {
			return i, j + 1, j > i+1 && s.wordNear(i+1, j, doneWords) || s.wordNear(i-3, i, hadWords)
		}
		if voidedWords.holds(s.token(j)) && s.wordNear(i+1, j, doneWords) {
			return i, j + 1, true
		}
	}
	return -1, 0, false
}

// changedInstead finds the verb over a word that stands for passwords named shortly
// before: "choose new ones", "told to change them", "was given a new one".
func (s *scope) changedInstead(i int) (first, last int) {
	begins := s.within(i).first
	if !s.wordNear(max(0, i-passwordReach), i, passwordWords) {
		return -1, 0
	}
	if s.norm(i) == "them" {
		for j := i - 1; j >= begins && j > i-4; j-- {
			if changeVerbs.holds(s.token(j)) {
				return j, i + 1
			} else if w := s.norm(j); w != "all" && w != "of" && w != "both" {
				break
			}
		}
		return -1, 0
	}
	if !newWords.holds(s.token(i - 1)) {
		return -1, 0
	}
	for j := i - 2; j >= begins && j > i-5; j-- {
		if changeVerbs.holds(s.token(j)) || handsOut.holds(s.token(j)) {
			return j, i + 1
		}
	}
	return -1, 0
}

// passwordReach is how far back the passwords may stand that a pronoun stands for.
const passwordReach = 40

// hasDone says whether the victim has changed the passwords itself: "has reset",
// "Acme reset the passwords".
func (s *scope) hasDone(verb int, w string) bool {
	switch w {
	case "reset", "invalidated", "invalidate", "expired", "expire", "revoked":
	default:
		return false
	}
	if s.wordNear(verb-3, verb, doneWords) {
		return true
	}
	if verb == 0 {
		return false
	}
	who := s.roleAt(verb - 1)
	return who == theVictim || who == itsPeople
}

// toReader says whether the words tell the reader what to do, outside a quotation.
func (s *scope) toReader(first, last int) bool {
	you := false
	for i := max(first-4, 0); i < last; i++ {
		you = you || s.norm(i) == "your" || s.norm(i) == "you"
	}
	if first > 0 && s.tokens[first].has(capital) || s.norm(first-1) == "," || s.norm(first-1) == ";" {
		you = you || s.norm(first) == "change" || s.norm(first) == "reset" // an imperative
	}
	return you && !s.wordNear(first-12, first, resetSubjects)
}

var (
	resetTools       = set("function form link links page tool feature emails mechanism process option request requests procedure system flow")
	whosePassword    = set("that his her the master their your user users new every each all customer customers mandatory forced reset our my member account")
	passwordWords    = set("password passwords passcode passcodes passphrase passphrases credentials logins pin pins tokens")
	changeVerbs      = set("reset resets resetting change changing changed pick choose choosing create creating invalidate invalidated invalidating void voided expire expired expiring update updating replace replacing rotate rotating revoke revoked set cancel cancelling canceling cancelled canceled renew refresh regenerate select wiped disabled")
	passwordPronouns = set("them one ones")
	newWords         = set("new fresh different stronger safer another")
	handsOut         = set("given issued get gets got gave have sent send")
	hadWords         = set("had have having all")
	doneWords        = set("has begun started have had been were was be are all we it is")
	voidedWords      = set("changed voided expired invalidated revoked scrambled wiped cancelled canceled disabled replaced invalid void rotated thrown cleared updated")
	forcingWords     = set("forced forcing force forces required requiring requires require prompted prompting prompt mandatory makes making made must obliged it'll they'll we'll enforcing enforce planning compelled ordered will")
	urgingWords      = set("advising recommending instructing directing directed direct reminding urged urging urges asked asking asks advised advising advises told telling tells encouraged encouraging encourages recommended recommending recommends recommend advise encourage urge instructed instructing instructs invited should request requested warned reminded")
	hedgedAdvice     = set("if concerned may might could consider regularly wise perhaps want periodically frequently often")
	resetSubjects    = set("company firm it its we they site service spokesman spokeswoman spokesperson notice letter email statement university bank hospital maker owner forum network administrators council school retailer app")
	ownPasswords     = set("employee employees staff administrator administrators admin default vendor attackers attacker hackers hacker intruder ransom wifi router")
)
