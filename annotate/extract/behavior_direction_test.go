package extract_test

import (
	"fmt"
	"testing"

	"assay/annotate"
)

// direction is a change of a text of which one field's new values are known. All
// other fields stay as they are, except those that may change with it.
type direction struct {
	name, text, changed string
	field, want         string
	may                 string
}

var directions = []direction{
	{"up to", clinicArticle, swap("", clinicArticle, "of 12,000", "of up to 12,000").text, annotate.IndividualsAffected, "at most 12000", ""},
	{"about", clinicArticle, swap("", clinicArticle, "of 12,000", "of about 12,000").text, annotate.IndividualsAffected, "about 12000", ""},
	{"at least", clinicArticle, swap("", clinicArticle, "of 12,000", "of at least 12,000").text, annotate.IndividualsAffected, "at least 12000", ""},
	{"an exact number later", bankArticle, bankArticle + " A filing says that 30,184 customers were affected.", annotate.IndividualsAffected, "30184", ""},
	{"a kind of data denied", clinicArticle, swap("", clinicArticle, "dates of birth and Social Security numbers.", "dates of birth, but no Social Security numbers.").text, annotate.DataTypesExcluded, "ssn", annotate.DataTypes},
	{"the denied kind is not exposed", clinicArticle, swap("", clinicArticle, "dates of birth and Social Security numbers.", "dates of birth, but no Social Security numbers.").text, annotate.DataTypes, "date_of_birth; name", annotate.DataTypesExcluded},
	{"a kind of data added", bankArticle, swap("", bankArticle, "held addresses", "held passport numbers, addresses").text, annotate.DataTypes, "address; bank_account; government_id", ""},
	{"another kind denied", bankArticle, bankArticle + " Passwords were not stolen.", annotate.DataTypesExcluded, "credentials", ""},
	{"a month instead of a day", clinicArticle, swap("", clinicArticle, "on May 28,", "in March,").text, annotate.BreachStart, "2021-03", ""},
	{"a range instead of a day", clinicArticle, swap("", clinicArticle, "on May 28,", "between May 28 and May 31,").text, annotate.BreachEnd, "2021-05-31", ""},
	{"no start", clinicArticle, swap("", clinicArticle, " on May 28,", ",").text, annotate.BreachStart, "", ""},
	{"no discovery", clinicArticle, swap("", clinicArticle, "discovered the intrusion on June 3 and reported it", "reported the intrusion").text, annotate.Discovered, "", ""},
	{"another authority", clinicArticle, swap("", clinicArticle, "to the FBI", "to the FBI and the Idaho attorney general").text, annotate.ReportedTo, "law_enforcement; state_attorney_general", ""},
	{"a longer offer", clinicArticle, swap("", clinicArticle, "two years", "three years").text, annotate.MonitoringMonths, "36", ""},
	{"no length of the offer", clinicArticle, swap("", clinicArticle, "two years of free", "free").text, annotate.MonitoringMonths, "", ""},
	{"a smaller demand", bankArticle, swap("", bankArticle, "$750,000", "12 bitcoin").text, annotate.RansomDemand, "12 BTC", ""},
	{"no demand", bankArticle, swap("", bankArticle, " They demanded $750,000.", "").text, annotate.RansomDemand, "", ""},
	{"attackers with a name", bankArticle, bankArticle + " A gang calling itself Iron Sparrow claimed responsibility for the attack.", annotate.Attacker, "Iron Sparrow", ""},
	{"a vendor with a name", bankArticle, swap("", bankArticle, "copied files from a server", "got in through the bank's hosting provider, Norwick Data Services, and copied files from a server").text, annotate.ThirdParty, "Norwick Data Services", annotate.AttackVector},
	{"an older breach of another", clinicArticle, clinicArticle + "\n\nIn 2017, Corvid Health Plan suffered a data breach that affected more than 3 million members.", annotate.Victim, "Harrow Valley Clinic", ""},
	{"an older breach of its own", bankArticle, bankArticle + "\n\nIn 2016, Tern Insurance lost a laptop with the data of 8,000 policyholders.", annotate.Victim, "Gannet Bank", ""},
}

func TestDirection(t *testing.T) {
	for _, who := range extractors() {
		all := passes{t: t, who: who}
		for _, d := range directions {
			if d.text == d.changed {
				t.Errorf("%s changes nothing", d.name)
			}
			before, after := fields(who.e, d.text), fields(who.e, d.changed)
			for _, f := range annotate.Fields {
				switch f.Key {
				case d.field:
					all.check(f.Key, d.name, after[f.Key], d.want)
				case d.may:
				default:
					all.check(f.Key, d.name+" elsewhere", after[f.Key], before[f.Key])
				}
			}
		}
		all.report("direction")
	}
}

// An article on nothing but threats and advice has no incident, and one incident
// more is one incident more.
func TestIncidentsOfAnArticle(t *testing.T) {
	for _, who := range extractors() {
		all := passes{t: t, who: who}
		for _, c := range []struct {
			text string
			want int
		}{
			{"Ransomware gangs are getting faster, a survey of 900 security managers says. Experts recommend backups, and staff should be trained to spot phishing.", 0},
			{"A flaw in the web server Hearthstone could allow attackers to read files, researchers at Bluefin Labs warn. Users should install the patch.", 0},
			{"Here is how to choose a strong password: use many words, and never use one twice. A password manager can help.", 0},
			{"The county council voted on Monday to spend $2 million on new computers for its schools.", 0},
			{"The school board voted on Tuesday to hire forty teachers and to mend two roofs.", 0},
			{"The bank opened a new branch in the town on Monday.", 0},
			{clinicArticle, 1},
			{bankArticle, 1},
			{clinicArticle + relatedLinks, 1},
			{clinicArticle + "\n\nIn 2017, Corvid Health Plan suffered a data breach that affected more than 3 million members.", 2},
			{bankArticle + "\n\nIn 2016, hackers stole 8,000 records from Tern Insurance. A year later, Marlowe Stores was hacked.", 3},
		} {
			all.check("number of incidents", c.text, fmt.Sprint(len(who.e.Extract(article(c.text)))), fmt.Sprint(c.want))
		}
		all.report("incidents")
	}
}
