package gate

import (
	"fmt"

	"assay/annotate/score"
)

// incidents judges whether the candidate finds worse what the incidents are.
func (j *judge) incidents(old, new score.Incidents) Case {
	c := Case{Kind: OfIncidents, Name: "incidents", Gold: new.Found + new.Missed, Old: incidentF1(old), New: incidentF1(new)}
	if !j.rules.IncidentsNotWorse || c.Gold < j.rules.Resampling.MinValues {
		return c
	}
	p := pair{groups: make(map[int]float64)}
	for i, a := range j.new.Articles {
		before, after := j.old.Articles[i].Record.Incidents(), a.Record.Incidents()
		p.groups[a.Group] += float64(before.Missed + before.Invented - after.Missed - after.Invented)
	}
	chance := p.signTest()
	f := Finding{Rule: "incidents_not_worse", Status: Pass}
	f.Brief = fmt.Sprintf("F1 %s → %s", c.Old, c.New)
	if chance <= (1-j.rules.Resampling.Level)*share {
		f.Status = Regression
		f.Brief += ", not noise"
	}
	f.Detail = fmt.Sprintf("%s (found %d → %d, missed %d → %d, invented %d → %d), p %s", f.Brief,
		old.Found, new.Found, old.Missed, new.Missed, old.Invented, new.Invented, pValue(chance))
	c.Findings = []Finding{f}
	return c
}

func incidentF1(n score.Incidents) score.Rate {
	return score.Rate{Num: 2 * float64(n.Found), Den: float64(2*n.Found + n.Missed + n.Invented)}
}
