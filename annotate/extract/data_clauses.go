package extract

// A list of kinds of data may name one by a clause: "names, addresses and what they
// owed", "how much each customer pays", "when patients were seen". What is asked of
// people and its verb tell the kind.

// toldReach is how far behind the word that opens it a clause's verb may stand.
const toldReach = 9

// toldBy holds, by the word that opens a clause, the values that its verbs tell.
var toldBy = map[string]map[string]*wordSet{
	"what": {
		"billing":         set("owe owes owed owing pay pays paid spend spends spent stake staked donate donated given borrowed charged due outstanding worth"),
		"employment":      set("earn earns earned"),
		"clinical":        set("treated prescribed diagnosed suffer suffers suffered suffering weigh weighed"),
		"online_activity": set("viewed searched browsed typed clicked downloaded visited"),
		"other":           set("bought buy buys ordered order orders ate eaten purchased watched watch wrote said sold rented"),
	},
	"how": {
		"billing":         set("owe owes owed pay pays paid spend spends spent stake staked donate donated given borrowed charged due worth gave"),
		"employment":      set("earn earns earned"),
		"clinical":        set("weigh weighs weighed drink drinks drank smoke smokes"),
		"online_activity": set("logged online"),
		"other":           set("bought voted slept walked drove travelled traveled related"),
	},
	"where": {
		"address":       set("live lives lived living reside resides"),
		"employment":    set("work works worked working employed"),
		"date_of_birth": set("born"),
		"other":         set("went travelled traveled been stayed studied ran"),
	},
	"when": {
		"date_of_birth":    set("born"),
		"dates_of_service": set("seen treated admitted discharged operated attended visited"),
		"online_activity":  set("online logged connected active"),
		"other":            set("joined bought arrived left travelled traveled stayed came went"),
	},
	"who":     {"employment": set("employs employed work works worked")},
	"whom":    {"other": set("called texted messaged phoned contacted wrote")},
	"which":   {"online_activity": set("viewed visited looked opened downloaded clicked"), "other": set("bought ordered called texted watched")},
	"whether": {"demographic": set("married single divorced religious citizens"), "clinical": set("vaccinated pregnant disabled smoke smokes insured diabetic")},
}

// toldSubjects are those whose data is told so; the noun of a victim's people does too.
var toldSubjects = set(`they he she you them someone somebody anyone everyone everybody people person persons each every individual individuals patient patients household households family families parents borrower borrowers
	player players tenant tenants donor donors applicant applicants voter voters resident residents owner owners caller callers reader readers rider riders driver drivers guest guests child children pupil pupils mother mothers woman women man men buyer buyers claimant claimants`)

// unsaidSubjects are participles that need no subject: "what is owed".
var unsaidSubjects = set("owed due outstanding prescribed bought ordered")

// dataClauses finds such clauses. Phrases within one give way to it, and one that
// a phrase reaches into is none.
func (r *reading) dataClauses(found []mention) []mention {
	var out []mention
	k := 0
	for _, s := range r.sentences {
		for i := s.first; i < s.last; i++ {
			kinds := toldBy[r.tokens[i].norm]
			if kinds == nil {
				continue
			}
			end, value := r.dataClauseEnd(i, s.last, kinds)
			if end == 0 {
				continue
			}
			for k < len(found) && found[k].first < i {
				out = append(out, found[k])
				k++
			}
			if len(out) > 0 && out[len(out)-1].last > i || k < len(found) && found[k].first < end && found[k].last > end {
				continue
			}
			for k < len(found) && found[k].first < end {
				k++
			}
			out = append(out, mention{value, i, end})
			i = end - 1
		}
	}
	return append(out, found[k:]...)
}

// dataClauseEnd returns the end of the clause that the word at i opens and the value
// that its verb tells, 0 where it tells none.
func (r *reading) dataClauseEnd(i, last int, kinds map[string]*wordSet) (end int, value string) {
	person := false
	for j := i + 1; j < last && j <= i+toldReach; j++ {
		t := &r.tokens[j]
		if !t.has(letters|number) || r.cues[j]&(cueAttacker|cueNegative) != 0 || pairs(t.norm) {
			return 0, ""
		}
		person = person || toldSubjects.holds(t) || r.cues[j]&cueHolder != 0
		if !person && !unsaidSubjects.holds(t) || j > i+2 && !person {
			continue
		}
		for _, value := range clauseValues {
			if words := kinds[value]; words != nil && words.holds(t) {
				return j + 1, value
			}
		}
	}
	return 0, ""
}

// clauseValues are the values of clauses, in the order in which they are tried.
var clauseValues = []string{"billing", "employment", "clinical", "address", "date_of_birth", "dates_of_service", "online_activity", "demographic", "other"}
