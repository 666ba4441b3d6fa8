package extract

import "strings"

// stub marks the phrases of a table that are the first part of a pair and need its
// head: "email" in "email and postal addresses".
const stub = "+"

// stubPhrases are the first parts of pairs that share their head.
var stubPhrases = []phrases{
	{"email_address+", `work/personal email`},
	{"address+", `home|physical|mailing|postal|street|residential|billing|shipping|delivery|work|business`},
	{"name+", `first|last|full|middle|maiden|given|family`},
	{"phone_number+", `home phone|work phone|fax|contact`},
	{"payment_card+", `credit|debit|payment`},
	{"bank_account+", `bank|banking|routing|checking|savings|account`},
	{"medical_record_number+", `patient|medical record|patient account`},
	{"online_activity+", `ip|mac|browsing|search|device|usage|internet protocol`},
	{"clinical+", `medical|health|clinical|diagnosis|diagnostic|treatment|prescription|medication|lab|laboratory|dental`},
	{"billing+", `financial|billing|claims|claim|loan|income|transaction|credit|mortgage|payment history`},
	{"health_insurance+", `insurance|health insurance|health plan|insurance policy|policy|medicare|medicaid|eligibility|enrollment`},
	{"demographic+", `demographic|ethnic|racial`},
	{"employment+", `employment|payroll|salary|human resources|hr|personnel|pension`},
	{"tax+", `tax`},
	{"credentials+", `login|log in|sign in|user|account login`},
	{"government_id+", `driver/drivers license/licence|passport|identity|identification|state id`},
	{"other+", `location|travel|purchase|order|vehicle|academic|legal|educational|student`},
}

// stubHeads are the heads that complete the stubs of a value.
var stubHeads = map[string]*wordSet{
	"email_address": set("address addresses"), "address": set("address addresses"), "online_activity": set("address addresses information data history details id ids"),
	"name": set("name names"), "payment_card": set("card cards"),
	"phone_number": set("number numbers"), "bank_account": set("number numbers details information"), "medical_record_number": set("number numbers id ids identification"),
	"government_id": set("number numbers"),
}

// infoHeads complete the stubs of all other values.
var infoHeads = set("information info data record records details history histories documents files")

// resolveStubs keeps the stubs whose head follows, as phrases of their value, and
// drops the others. A weak phrase that has a head ("email") is then a full one.
func resolveStubs(tokens []token, sentences []sentence, found []mention) []mention {
	kept := found[:0]
	k := 0
	for n, m := range found {
		value, isStub := strings.CutSuffix(m.value, stub)
		isWeak := false
		if !isStub {
			if value, isWeak = strings.CutSuffix(m.value, weak); !isWeak || stubHeads[value] == nil {
				kept = append(kept, m)
				continue
			}
		}
		for sentences[k].last <= m.first {
			k++
		}
		heads := stubHeads[value]
		if heads == nil {
			heads = infoHeads
		}
		if completes(tokens[:sentences[k].last], m.last, found[n+1:], heads) {
			kept = append(kept, mention{value, m.first, m.last})
		} else if isWeak {
			kept = append(kept, m)
		}
	}
	return kept
}

// stubReach is how far behind a stub its head may stand.
const stubReach = 12

// completes says whether a pair goes on at token i, up to one of the heads: "and
// postal addresses", "/or billing information". Members of the pair that the
// lexicon knows are passed over.
func completes(tokens []token, i int, later []mention, heads *wordSet) bool {
	if i >= len(tokens) || !pairs(tokens[i].norm) || tokens[i].norm == "," && (len(later) == 0 || later[0].first > i+2) {
		return false
	}
	known, since := 0, 0
	for j := i; j < len(tokens) && j < i+stubReach; j++ {
		w := tokens[j].norm
		if heads.has(w) {
			return true
		}
		for known < len(later) && later[known].last <= j {
			known++
		}
		inside := known < len(later) && later[known].first <= j
		switch {
		case pairs(w):
			since = 0
		case inside && !infoHeads.has(w) && w != "number" && w != "numbers" && w != "address" && w != "addresses":
		case since < 2 && tokens[j].has(letters) && !endsPair.has(w):
			since++
		default:
			return false
		}
	}
	return false
}

// pairs says whether a word joins the members of a list.
func pairs(w string) bool {
	return w == "and" || w == "or" || w == "," || w == "/" || w == "&" || w == "as" || w == "well"
}

// endsPair are words that do not stand within a list of kinds of data.
var endsPair = set("was were is are be been being has have had not no never but may might could can will would should did do does who which that said from to in on at by with for information data numbers number addresses address")
