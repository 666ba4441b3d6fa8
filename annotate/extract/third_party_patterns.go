package extract

var (
	// serviceVerbs are done for a victim by somebody else: "its site, hosted by Acme".
	serviceVerbs = set("hosted made supplied run provided operated maintained managed developed built handled processed administered designed serviced written furnished")
	// versionWords stand before software that let somebody in.
	versionWords = set("update updates version versions copy copies installation installations instance")
	oldWords     = set("unpatched outdated old older vulnerable obsolete unsupported outmoded buggy flawed insecure")
	taintedWords = set("poisoned tainted malicious rigged trojanized trojanised hijacked compromised backdoored corrupted infected doctored fake")
	// vendorTools are platforms that hold or move the data of others, so that who uses
	// them loses it through a third party.
	vendorTools = set("moveit goanywhere accellion kiteworks serv-u blackbaud kronos solarwinds orion kaseya connectwise screenconnect salesforce snowflake okta zendesk shopify powerschool click2gov ccleaner m.e.doc medoc")
	// outsideWords call a firm somebody else's.
	outsideWords = set("outside external independent outsourced outsourcing subcontracted")
	serviceNouns = set("firm company agency contractor supplier vendor provider business outfit subcontractor host partner processor developer consultancy")
	runWords     = set("ran runs running run built powered using uses used")
	// platforms are products that others run, and whose flaws let intruders in.
	platforms = set(`vbulletin struts wordpress drupal joomla magento moodle phpbb mybb invision xenforo dnn dotnetnuke umbraco typo3 coldfusion weblogic websphere jboss tomcat confluence jira citrix netscaler pulse fortinet fortigate sonicwall moveit goanywhere accellion kiteworks serv-u wing
		blackbaud kronos solarwinds orion kaseya connectwise screenconnect teamviewer anydesk logmein imagetragick imagemagick openssl phpmyadmin plesk cpanel prestashop opencart woocommerce shopify zendesk salesforce snowflake okta zimbra roundcube exchange sharepoint telerik oracle jenkins exim ccleaner m.e.doc medoc peoplesoft sap powerschool click2gov`)
)

// agentOfService says whether a service was done by the name at i: "hosted by Acme",
// "a chatbot made by Acme", "run for it by Acme".
func (s *scope) agentOfService(i int) bool {
	j := i - 1
	if s.norm(j) == "the" {
		j--
	}
	if s.norm(j) != "by" {
		return false
	}
	first := s.within(i).first
	for k := j - 1; k >= first && k >= j-7 && s.tokens[k].has(letters); k-- {
		if serviceVerbs.holds(s.token(k)) {
			return k == j-1 || s.norm(k+1) == "for" || s.norm(k+1) == "on"
		}
	}
	return false
}

// outsideFirm says whether the name at i is what an outside firm is called: "the
// supplier is Acme", "by the outside firm that looks after its website, Acme".
func (s *scope) outsideFirm(i int) bool {
	first, prev := s.within(i).first, s.norm(i-1)
	if prev == "is" || prev == "was" {
		return serviceNouns.holds(s.token(i-2)) && (s.norm(i-3) == "the" || s.norm(i-4) == "the") && !notVendors.holds(s.token(i-3))
	}
	if prev != "," {
		return false
	}
	for j := i - 2; j >= first+1 && j >= i-14 && s.tokens[j].has(letters) && !s.tokens[j].has(capital); j-- {
		if serviceNouns.holds(s.token(j)) && (outsideWords.holds(s.token(j-1)) || s.norm(j-1) == "party") {
			return true
		}
	}
	return false
}

// versionOf says whether software is said to be old or run in a version: "an outdated
// version of Acme Board", "which ran on Acme Board", "unpatched Acme servers".
func (s *scope) versionOf(first, last int) bool {
	sentence := s.within(first)
	if domainName(s.tokens[first]) {
		return false
	}
	for j := first - 1; j >= sentence.first && j >= first-6; j-- {
		w := s.norm(j)
		switch {
		case versionWords.holds(s.token(j)) && (s.norm(j+1) == "of" || s.norm(j-1) == "outdated"), taintedWords.holds(s.token(j)) && (s.norm(j+1) == "update" || s.norm(j+1) == "version" || s.norm(j+1) == "copy"):
			return true
		case oldWords.holds(s.token(j)) && j >= first-2:
			return true
		case (w == "on" || w == "by") && runWords.holds(s.token(j-1)) && j >= first-2 && (platforms.holds(s.token(first)) || softwareWords.holds(s.token(last))):
			return true
		case w == "," || s.tokens[j].has(capital):
			return false
		}
	}
	return false
}

// looksPersonal says whether a vendor's noun right before a name of two words calls a
// person so: "contractor Jane Roe".
func (s *scope) looksPersonal(c *candidate, o *organization) bool {
	switch s.norm(c.first - 1) {
	case "contractor", "consultant", "partner", "developer", "administrator", "subcontractor":
		return !o.orgWord && c.last-c.first == 2 && !s.tokens[c.first].has(upper|inner)
	}
	return false
}
