package extract

// The words by which an article says that something was not involved.
var (
	// negatives turn the verb that follows.
	negatives = set("not never isn't aren't wasn't weren't didn't doesn't don't hasn't haven't hadn't couldn't can't cannot wouldn't won't")
	// noneWords turn the nouns that follow.
	noneWords = set("no neither nor none without")
	// moments behind "no" turn the clause.
	moments = set("time point stage moment way")
	// notOnly are words after a negative that make it none.
	notOnly = set("just only longer simply merely yet limited necessarily solely immediately fewer less more")
	// spared say of their subject that nothing was done to it: "remain secure".
	spared = set("unaffected untouched safe secure intact unharmed unscathed uncompromised spared excluded")
	// apart words say of what is kept or held that it was out of reach.
	apart = set("different separate separately another elsewhere reach")
	// keepVerbs say where data is.
	keepVerbs = set("stored kept held housed sits sit lives live handled processed stayed stays remained stores keeps saved")
	// exceptWords leave out what follows them.
	exceptWords = set("excluding except minus")

	// deniedForms follow a negative and speak of the subject: "were not exposed".
	deniedForms = union(exposedForms, set(`stored kept held touched at part among in on there retained saved transferred passed reached caught tied linked entered used attached present hit part on returned elsewhere
			captured harmed compromised stored inside jeopardized jeopardised included listed implicated leaked`))
	// deniedVerbs follow a negative and speak of their object: "did not include".
	deniedVerbs = set(`include includes contain contains involve involves hold holds store stores storing stored keep keeps carry carries have has show shows reveal reveals expose exposes compromise compromises affect affects access see sees read reach obtain steal take get gain
		collect collects capture captures list lists leak touch extend impact retain retains share disclose acquire view copy download including containing involving exposed accessed obtained stolen taken gained lost got compromised revealed leaked contained included feature cover lose give
		affected disclosed collected capture taking exposing revealing losing steals reading seeing`)
	// doubtVerbs follow a negative and open a clause: "do not believe that".
	doubtVerbs = set("believe believes think thinks suspect suspects expect know find found seen aware consider understand")
	// seemVerbs lead on to what is said of the subject: "does not appear to".
	seemVerbs = set("appear appears appeared seem seems seemed believed thought known understood considered likely thinks expected")
	// evidenceWords open a clause that "no" turns: "no evidence that".
	evidenceWords = set("evidence indication indications indicator sign signs proof suggestion reason hint trace traces anything nothing belief grounds cause suggest indicate")
	// misuses are done with data that was exposed, so that to deny them is to deny no
	// exposure.
	misuses = set("misused abused misuse abuse fraud fraudulently fraudulent defrauded exploited used sold identity theft published traded misappropriated circulated harmed")
	// finite verbs end the nouns that a negative turns.
	finite = set("was were is are has have had did does do may might could can will would been be wasn't weren't isn't aren't hasn't haven't hadn't didn't doesn't don't couldn't can't won't said says remain remains remained")
	// skipped may stand between a negative and its verb.
	skipped = set("been be being to have has had also all any even itself themselves ever actually directly currently otherwise physically way successfully anywhere ultimately then fully either")
	// turns are words after which a denial no longer holds.
	turns = set("but although though while however except besides whereas yet ; — – ?")
	// subjects are pronouns: nothing before one is the subject of its verb.
	subjects = set("it they he she we i you whose")
	// evidential words have "no" before them and no clause: "no password" guards a door.
	doors = set("password passwords authentication login encryption protection security")
	// wantingWords say by themselves that something was not there, or not so.
	wantingWords = set("nobody lacked lacks lacking missing absent free out")
	// rulings before "out" deny the clause that follows.
	rulings = set("ruled rules ruling rule")
	// mostlyWords may stand before "not".
	mostlyWords = set("largely mostly generally mainly apparently reportedly certainly definitely")
)
