package extract

// dataRun is a list of kinds of data that only commas, "and" and the like part, in
// one sentence: what is said of the list is said of each. The tokens [first, last).
type dataRun struct {
	first, last int
	members     int
	governors   governor
}

// governor is a set of what governs a run of kinds of data: the verbs and
// prepositions before it and the verbs after it.
type governor uint16

const (
	leadExposes  governor = 1 << iota // "stole names", "exposure of names"
	leadLists                         // "including names", "contained names"
	leadEnters                        // "using passwords"
	leadChanges                       // "reset passwords", "a new password"
	leadAsks                          // "asks for passwords", "enter your password"
	leadStores                        // "stores names", "needs names"
	attributive                       // "stolen passwords"
	trailExposes                      // "names were stolen", "names for sale"
	trailChanges                      // "passwords have been reset"
	trailUsed                         // "passwords were used to log in"
	uncertain                         // "whether names were stolen"
	generally                         // "names can be sold"
	habitual                          // "usually include names"
)

// governors are the words of each kind, in the forms in which they govern.
var governors = map[governor]map[string]bool{
	leadExposes: set(`steal steals stole stolen stealing take takes took taken taking access accesses accessed accessing expose exposes exposed exposing exposure leak leaks leaked leaking compromise compromises compromised compromising
		obtain obtains obtained obtaining acquire acquired acquiring view viewed viewing copy copies copied copying download downloads downloaded downloading exfiltrate exfiltrated exfiltrating exfiltration grab grabs grabbed grabbing nab nabbed swipe swiped swiping
		lift lifted harvest harvested harvesting scrape scraped scraping siphon siphoned siphoning syphoned skim skimmed skimming capture captured capturing captures reveal revealed revealing reveals disclose disclosed disclosing disclosure divulge divulged
		publish published publishing post posted posting posts dump dumped dumping sold selling sell sells breach breached breaching hack hacked hacking theft loss lose loses lost losing intercept intercepted intercepting involve involves involved involving affect affected affecting
		impact impacted impacting mailed sent emailed faxed sharing shared saw seen visible viewable available accessible pilfer pilfered pilfering gained gain gaining got gotten extract extracted extracting purloined snatch snatched spill spilled spilling
		retrieve retrieved retrieving display displayed displaying showed showing shown decrypt decrypted crack cracked cracking record recorded recording read reads reading release released releasing transmitted uploaded discarded misplaced monitored
		pulled pulling printed handed spat displays logged keylogging raided plundered looted scooped vacuumed collected gathered`),
	leadLists: set(`include includes included including contain contains contained containing held hold holds holding such like comprising comprised comprise comprises consisted consisting consists list lists listed listing namely feature featured
		with plus : carrying carried carries detailing detailed bearing`),
	leadEnters: set(`use uses used using via through reuse reused reusing reuses guess guessed guessing brute try tried trying tries logging logged leverage leveraged leveraging exploit exploited exploiting steals abuse abused abusing phish phished phishing armed combining thanks by default hardcoded`),
	leadChanges: set(`reset resets resetting change changes changed changing update updates updated updating revoke revoked revoking choose choosing pick picking picked create creates created creating set new strong stronger unique different weak forgot forget remember manage managing
		protect protects protected protecting enforce expire expired rotate rotated invalidate invalidated replace replaced reissue reissued cancel cancelled canceled monitor monitors monitoring check checking review reviewing watch freeze complex temporary simple resetting manager`),
	leadAsks: set(`ask asks asked asking request requests requested requesting enter enters entered entering provide provides provided providing submit submits submitted submitting type typing typed give gives giving gave supply supplied surrender surrendered
		hand handing handed trick tricked tricks tricking prompt prompted prompting prompts demand demanding demands verify verifying verified confirm confirming confirmed validate authenticate fill filling need needs require requires required requiring`),
	leadStores: set(`store stores storing stored keep keeps keeping kept retain retains collect collects collecting process processes track tracks tracked tracking accept accepts encrypt encrypts encrypting encrypted hash hashed hashing hashes salt obtainable handle handles handling save saves`),
	uncertain:  set(`whether if unclear unknown unsure`),
	generally:  set(`can would tend`),
	habitual:   set(`usually typically often generally commonly sometimes always normally frequently`),
}

// exposedForms are the participles that follow a list: "names were stolen".
var exposedForms = set(`stolen taken accessed exposed leaked compromised obtained acquired viewed copied downloaded exfiltrated grabbed nabbed swiped lifted harvested scraped siphoned syphoned skimmed captured revealed disclosed divulged published posted dumped sold
	breached hacked lost intercepted involved affected impacted included contained mailed sent emailed faxed shared seen visible viewable available accessible pilfered extracted purloined snatched spilled retrieved displayed shown decrypted cracked recorded read released
	transmitted uploaded discarded misplaced pinched hoovered gathered collected made listed found left gone went got pulled printed handed opened combined jeopardised jeopardized vulnerable readable online circulating offered traded swept picked removed printed visible searchable indexed`)

// auxiliaries come before such a participle.
var auxiliaries = set("was were been be being are is got have had has may might could also potentially possibly likely all both allegedly inadvertently then reportedly either apparently")

// governorReach is how many tokens before and after a list its governor may stand.
const governorReach = 22

// breaksGovernor are words at which a clause ends for good.
var breaksGovernor = set("; — – but while although though whereas because however so until unless ?")

// findDataRuns joins the kinds of data that stand in lists, and says what governs
// each list. runAt gives the run of a mention by its first token.
func (r *reading) findDataRuns() []dataRun {
	var runs []dataRun
	all := r.found[inDataTypes]
	for k, m := range all {
		n := len(runs)
		if k > 0 && r.at[m.first] == r.at[all[k-1].first] && r.joinsData(all[k-1].last, m.first) {
			runs[n-1].last = m.last
			runs[n-1].members++
		} else {
			runs = append(runs, dataRun{first: m.first, last: m.last, members: 1})
			n++
		}
		r.dataRunOf = append(r.dataRunOf, n-1)
	}
	for k := range runs {
		runs[k].governors = r.governorsOf(runs[k])
	}
	return runs
}

// gapReach is how many tokens may stand between two members of a list.
const gapReach = 9

// breaksList are words that no list goes on over: verbs and what opens a clause.
var breaksList = set(`was were is are be been being has have had not no never nor but may might could can will would should did do does who which that said says told because so if when while after before since although though than ? ! ; : to
	used using they he she it we you i`)

// joinsData says whether only what parts the members of a list stands between.
func (r *reading) joinsData(from, to int) bool {
	if to-from > gapReach {
		return false
	}
	parted := to == from
	for i := from; i < to; i++ {
		w := r.norm(i)
		if breaksList[w] || governors[leadExposes][w] && i > from {
			return false
		}
		parted = parted || pairs(w) || w == "plus" || w == "along" || w == "including" || w == "("
	}
	return parted
}

// governorsOf looks before and behind a list.
func (r *reading) governorsOf(run dataRun) governor {
	s := r.within(run.first)
	return r.leadOf(s, run) | r.trailOf(s, run)
}

// leadOf walks back from a list to the verb that has it as its object. A list
// ("including") may have a verb of its own further on, and so may an adjective.
func (r *reading) leadOf(s sentence, run dataRun) governor {
	found := governor(0)
	for i := run.first - 1; i >= s.first && i >= run.first-governorReach; i-- {
		w := r.norm(i)
		switch {
		case breaksGovernor[w]:
			return found
		case governors[uncertain][w]:
			return found | uncertain
		case governors[generally][w]:
			found |= generally
		case governors[habitual][w]:
			found |= habitual
		case w == "as" && r.norm(i-1) == "well", r.dataAt[i], w == "used" && r.norm(i+1) == "by":
		case found&^(leadLists|attributive|generally|habitual) != 0:
		default:
			found |= r.leadAt(run, i, w, found)
		}
	}
	return found
}

// leadAt is what the word at i says of the list behind it.
func (r *reading) leadAt(run dataRun, i int, w string, found governor) governor {
	for _, g := range []governor{leadChanges, leadAsks, leadStores, leadEnters, leadLists, leadExposes} {
		if !governors[g][w] {
			continue
		}
		switch {
		case g == leadLists && (found&leadLists != 0 || (w == "with" || w == "like" || w == ":" || w == "such" || w == "plus") && i < run.first-4):
			return 0
		case g == leadEnters && (w == "by" || w == "through" || w == "via" || w == "default" || w == "phishing" || w == "phish") && i < run.first-3:
			return 0
		case g == leadExposes && i >= run.first-2 && exposedForms[w] && !auxiliaries[r.norm(i-1)]:
			return attributive // "stolen passwords": the verb stands further on
		case g == leadChanges && i < run.first-6:
			return 0
		}
		return g
	}
	return 0
}

// trailOf walks on from a list to the verb that has it as its subject.
func (r *reading) trailOf(s sentence, run dataRun) governor {
	for i := run.last; i < s.last && i < run.last+governorReach; i++ {
		w := r.norm(i)
		switch {
		case breaksGovernor[w] && i > run.last+1:
			return 0
		case w == "for" && r.norm(i+1) == "sale", w == "at" && r.norm(i+1) == "risk", w == "belonging", w == "on" && r.norm(i+1) == "the" && r.norm(i+2) == "dark":
			return trailExposes
		case w == "reset" || w == "changed" || w == "invalidated" || w == "updated" || w == "revoked" || w == "replaced" || w == "reissued":
			return trailChanges
		case w == "used" && (auxiliaries[r.norm(i-1)]) && (r.norm(i+1) == "to" || r.norm(i+1) == "by" || r.norm(i+1) == "for"):
			return trailUsed
		case exposedForms[w] && (i == run.last || i == run.last+1 && r.norm(i-1) != "and" || auxiliaries[r.norm(i-1)]):
			return trailExposes
		case w == "," && !auxiliaries[r.norm(i+1)] && i > run.last && !r.aside(s, i):
			return 0
		}
	}
	return 0
}

// aside says whether the comma at i opens words that another one closes soon, so
// that the clause goes on behind them.
func (r *reading) aside(s sentence, i int) bool {
	for j := i + 1; j < s.last && j < i+9; j++ {
		if r.norm(j) == "," {
			return true
		}
	}
	return false
}
