/**
 * One page of an invented applicant, written as such pages are: about 3 kB, a phrase with the word in each title and some
 * of the duties. The sample pages of the demo are a third as long and say the word as often, so they are no measure of it.
 */
export const ONE_PAGE_RESUME = `MARISOL T. VANBRECK
418 Alder Court, Fairhaven, OH 45014
(555) 010-4477 | m.vanbreck@example.org

SUMMARY
Bilingual public safety professional with eleven years in patrol, corrections and private security. Known for calm under pressure, clear reports, and steady work with people in crisis. Seeks to bring field experience and a degree in criminal justice to a municipal agency.

PROFESSIONAL EXPERIENCE

Police Officer
City of Fairhaven Police Department, Fairhaven, OH | June 2018 - Present
\u2022 Patrol an assigned district on rotating shifts; answer about 1,400 calls for service each year, among them traffic crashes, domestic disputes, thefts and medical emergencies.
\u2022 Conduct preliminary investigations, collect and log physical evidence, interview witnesses, and prepare case files for the county prosecutor.
\u2022 Serve as field training officer for six recruits; write daily observation reports and weekly evaluations.
\u2022 Organized a neighborhood watch program that now has 34 block captains and meets every month.
\u2022 Testify in municipal and common pleas court; no case has been dismissed for a fault in a report.

Correctional Officer
Harlan County Jail, Harlan, OH | March 2015 - May 2018
\u2022 Supervised housing units of up to 72 inmates; carried out counts, cell searches, and escorts to court and clinic.
\u2022 De-escalated fights and medical crises; trained new officers in report writing and radio procedure.
\u2022 Entered incident data in the records system, balanced the property inventory, and kept key control without a discrepancy for three years.

Security Officer, Northgate Mall
Pinnacle Protective Services, Dayton, OH | August 2012 - February 2015
\u2022 Monitored cameras and access points, walked the grounds, and gave directions and first aid to visitors.
\u2022 Worked with store managers and local police officers to reduce shoplifting by nearly a fifth in one year.
\u2022 Wrote the shift handover guide that the site still uses.

EDUCATION
Bachelor of Science, Criminal Justice, Wright Valley University, 2014. GPA 3.6
Ohio Peace Officer Basic Training Academy, certificate 2018, 740 hours

CERTIFICATIONS
CPR and First Aid Instructor | Standardized Field Sobriety Testing | Crisis Intervention Team, 40 hours
Firearms qualification, expert, 2019 to 2024 | LEADS and NCIC terminal operator | OC spray and Taser

SKILLS
Fluent Spanish (spoken and written), basic American Sign Language. Microsoft Office, computer-aided dispatch, body camera systems, evidence bar coding. Report writing, interviewing, de-escalation, defensive driving.

AWARDS AND MEMBERSHIP
Officer of the Quarter, Fairhaven Police Department, fall 2021
Life Saving Award, Harlan County Sheriff's Office, 2017
Member, Fraternal Order of Police, Lodge 88; volunteer, Fairhaven Food Bank and Little League

REFERENCES
Sgt. Dale Okafor, training officer, Fairhaven Police Department, (555) 010-9021
Available on request: two former supervisors and a probation officer of Harlan County
`;
