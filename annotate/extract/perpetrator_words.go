package extract

var (
	// crewNouns are what those who attack are called; groupNouns others are called so, too.
	crewNouns = set(`hacker hackers gang gangs crew crews hacktivist hacktivists extortionist extortionists blackmailer blackmailers attacker attackers criminal criminals cybercriminal cybercriminals
		intruder intruders culprit culprits thief thieves perpetrator perpetrators perpetrater persona leaker leakers syndicate cartel fraudster fraudsters spies cyberspies cybergang mob mastermind
		burglar burglars swindler swindlers crooks crook scammers scammer vigilante vigilantes saboteurs adversary teenager teenagers suspect suspects operative operatives pirates ring assailants assailant phisher phishers`)
	groupNouns = set(`group groups team teams collective outfit outfits person persons man woman user users somebody someone individual individuals entity actor actors duo trio pair poster author writer blogger
		operator operators affiliate affiliates unit member members youth boy student youngster account they he it those people profile character source seller offshoot faction splinter cell movement band brotherhood squad
		organisation organization cluster service people ones one`)
	// namingVerbs link those who are described with their name.
	namingVerbs = set(`called calling calls call named naming names dubbed dubs nicknamed codenamed known knows know styled styling styles style goes going go went signs signed signing sign identifies identified identifying
		identify tracked tracks track tracking christened christens labelled labeled labels designated designates refers referred refer uses using used presents presented describes introduced introduces operating operates
		operated posing posting posts posted writes writing wrote trading appears appeared acts acting speaks follows followed bearing bears alias aka`)
	// nameNouns stand for a name.
	nameNouns = set("name names handle alias nickname pseudonym moniker username nick screenname banner sobriquet label codename tag aliases handles user-name brand soubriquet title")
	// beforeNames may stand between a naming verb and the name.
	beforeNames = set("the a an as by only simply just itself himself herself themselves of to under online with in now currently formally publicly")
	// withinNaming may stand between those who are described and the verb.
	withinNaming = set(`who which that whom and is was are were be been being has have had it they he she we also only simply then now previously once online by to of as a an the some others researchers analysts experts
		investigators authors officials police industry community security name names handle nickname alias pseudonym moniker username behind responsible at work best better widely commonly variously sometimes otherwise
		would likes like prefers itself himself herself themselves in question under using with the its his her their own code screen user trade firm company who's that's it's which's often usually merely formerly going`)
	namingRelatives = set("who which that whose whom calling going using styling identifying naming known signing who's that's which's posing")

	// blamingVerbs come with a word like "on" or "to" before those who are blamed.
	blamingVerbs = set(`blamed blames blame blaming attributed attribute attributes attributing pinned pin pins pinning traced trace traces ascribed ascribes credited put puts putting laid lays pointed points point pointing
		linked links link tied ties tie connected leads led lead fingered fingers suspicion suspicions suspicious chalked hung fell fallen falls`)
	blamingLinks = set("on to at upon toward towards")
	// accusingVerbs have those who are blamed for their object.
	accusingVerbs = set("accused accuses accusing accuse blamed blames blaming blame suspects suspected suspect suspecting fingered fingers fingering implicated implicates implicating implicate indicted indicts charged charges arrested named names identified identifies")
	// workNouns come before "of" and who did it.
	workNouns = set("work works handiwork hands hallmarks hallmark doing fingerprints signature handwriting claws mark behest agents agent arm unit members member affiliates affiliate operatives hackers orders deed")
	// deedsDone in the passive come before "by" and who did it.
	deedsDone = set(`hacked stolen broken breached attacked carried claimed perpetrated orchestrated conducted committed taken launched hit robbed dumped leaked posted published encrypted hijacked planted targeted infected crippled
		infiltrated defaced compromised penetrated ransacked raided looted swiped lifted copied put released obtained accessed run mounted organised organized staged done held locked burgled demanded struck written sent hacking attack attacks breach break intrusion theft leak hack raid assault operation campaign ransomed exposed set`)
	// crewDeeds have those who attack for their subject.
	crewDeeds = set(`hacked stole breached broke got attacked hijacked infiltrated defaced threatened demanded demands threatens dumped leaked leaks steals released releases boasted boasts bragged crippled copied exfiltrated
		raided robbed claimed claims claiming published posted listed posts lists publishes stolen broken dumps demanding hacks breaches encrypted locked extorted blackmailed mocked taunted asked wanted wants gave begs swiped siphoned sneaked penetrated compromised ransacked targeted hit struck`)
	plainDeeds = set("got published posted listed posts lists publishes asked wanted wants gave begs released releases claimed claims claiming locked targeted hit struck hacked breached attacked hijacked compromised leaked leaks")
	// beforeDeeds may stand between a subject and its verb.
	beforeDeeds = set("has had have also then later since allegedly reportedly apparently who which that having itself says first once again even already now recently promptly")
	// guiltNouns are said of those who are blamed.
	guiltNouns = set("culprit culprits responsible behind perpetrator perpetrators suspect suspects suspected blamed accused mastermind author masterminded guilty fingered")
	beVerbs    = set("is was are were be been being as held believed thought said deemed considered seen named regarded")
)

var (
	// selfNaming verbs are of those who choose their name.
	selfNaming = set("goes going go signs signed signing uses using used styles styled styling identifies identified identifying presents presented posing goes went appears posts trading")
	// naming verbs whose subject may be others: "which Acme calls".
	othersName = set("calls call called named names tracks track dubbed dubs knows know labels labelled labeled refers christened")
	// looseNaming verbs name somebody only with "as" or a word for the name.
	looseNaming = set("uses using used posting posts posted writes writing wrote trading appears appeared acting acts speaks follows followed operating operates operated introduced introduces presented presents describes bearing bears posing refer refers referred identify")
	// namingAuxiliaries before a naming verb leave open who does it.
	namingAuxiliaries = set("is was are were be been being has had have also who which that only now known it they he she and")
	// differentWords before a crew tell that it is not the one of before.
	differentWords = set("another different other separate unrelated rival third former formerly ex earlier previous")
)
