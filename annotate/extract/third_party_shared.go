package extract

import "assay/annotate"

// trackerMakers take what the code that others put into their pages sends them.
var trackerMakers = set(`facebook meta google tiktok bytedance snapchat snap pinterest criteo microsoft bing twitter x linkedin adobe hotjar quantummetric mixpanel amplitude braze fullstory taboola outbrain adroll
	youtube instagram yahoo oracle salesforce doubleclick appsflyer flurry crashlytics branch onesignal yandex vk umeng`)

// speaksOfTracking says whether the incident is told of as one of tracking code.
func (s *scope) speaksOfTracking() bool {
	for _, m := range s.found[inVectors] {
		if len(m.value) >= len(tracking) && m.value[:len(tracking)] == tracking && (s.owns(m.first) || s.shares(m.first)) {
			return true
		}
	}
	return false
}

const tracking = "tracking_technology"

// beforeRow are the ties that stand before a name, and before a list of names are said of
// all of them: "shared the answers with Acme, Beta and Gamma".
const beforeRow = handedTo | givenWork | takenFrom | hitAt | itsDeed

// rowTies are those that a name has from the list it stands in.
func (r *reading) rowTies(name int) tie {
	row, n := r.rows[name], r.names[name]
	if row.names < 2 || row.first == n.first {
		return 0
	}
	return r.tiesAt(row.first, row.first+1) & beforeRow
}

// describeSharing adds what makes somebody one who was given the data of others.
func (s *scope) describeSharing(c *candidate, name int) {
	c.when("shared with", s.sharedWith(s.rows[name].first)) // which is said before a list once
	c.when("tied by its row", s.rowTies(name) != 0)
	c.when("maker of trackers", trackerMakers.holds(s.token(c.first)) && s.speaksOfTracking())
}

// likeliestVendor says of the name that is a vendor's most likely whether the incident is
// told of as one through a vendor. The name alone may be tied to the data by no more than
// "the company said"; which feature of it that is matters only where there is a vendor.
func (s *scope) likeliestVendor(b *sheet, g *group) {
	b.when("likeliest, through a vendor", s.throughVendor > 0)
	b.when("likeliest, surely through a vendor", s.throughVendor > 1)
	b.when("likeliest, through no vendor", s.throughVendor < -1)
	if s.throughVendor > 0 {
		b.add("margin of the likeliest, through a vendor", min(max(g.margin, -5), 5)/2)
	}
}

// marginOf a value by the rules, as low as margins count where nothing says it.
func marginOf(groups []group, v annotate.Value) float64 {
	for i := range groups {
		if groups[i].value == v {
			return groups[i].margin
		}
	}
	return -6
}
