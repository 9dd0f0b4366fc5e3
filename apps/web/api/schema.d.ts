export interface paths {
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that the acting party has to do with, nearest deadline first */
        get: operations["cases_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, of young people by name */
        post: operations["cases_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cases that the acting party has of one young person already, open ones first */
        post: operations["cases_own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/openings/{opening}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the other side would see if the case were opened so; it is not
         * @description Fields may still be missing.
         */
        post: operations["cases_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case, as far as the acting party may read it */
        get: operations["cases_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/cpr": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The CPR number of whom the case is about, for who holds or oversees it
         * @description The access log says who asked, when and why; where it cannot, nothing is shown.
         */
        post: operations["cases_unmask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other cases that the acting party knows of, of the same young person or of one who may be the same */
        get: operations["cases_others"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has been recorded, as far as the acting party may read it; newest first */
        get: operations["cases_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/records/{record}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What two versions of a record say otherwise, as far as the acting party may read both
         * @description The last one and the one before it, where none are named.
         */
        get: operations["cases_differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was shared with whom, when, why and on which basis, for whom the case is about and who answers for it */
        get: operations["cases_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/consents/{no}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What would stop if a consent were withdrawn, and what would stay and why; it is not
         * @description For who may withdraw it.
         */
        get: operations["cases_withdrawal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has happened, newest first, and the way of the baton */
        get: operations["cases_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appointments that the acting party may read, by their moment */
        get: operations["appointments_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/appointments/{record}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One of them as a calendar file, to be taken in again whenever it has changed
         * @description It names neither the young person nor what the meeting is about.
         */
        get: operations["appointments_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have brought for this case and not sent yet, and what may be brought */
        get: operations["attachments_list"];
        put?: never;
        /**
         * Bring a file that is to go with an action in this case
         * @description PDF, images or plain text, by its content. Name its id in a field of kind `files`.
         */
        post: operations["attachments_bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I have brought for a case that I am about to open */
        get: operations["attachments_listForOpening"];
        put?: never;
        /** Bring a file that is to go with the opening of a case */
        post: operations["attachments_bringForOpening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back a file that I have not sent */
        delete: operations["attachments_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/attachments/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file, for whoever may read the field that names it */
        get: operations["attachments_give"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/records/{record}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a record that the acting party wrote
         * @description What was said stays readable beside it. Everybody whom it was sent to is told, and reads it corrected.
         */
        post: operations["corrections_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/name-corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the young person’s name was before it was corrected, for the case’s holder */
        get: operations["names_list"];
        put?: never;
        /** Correct the young person’s name, in all of their cases; the holder does */
        post: operations["names_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the acting party may do in the case now, with its form; and for the rest why not */
        get: operations["actions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/actions/{action}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the other side would see if the action were performed so; nothing is
         * @description Fields may still be missing.
         */
        post: operations["actions_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open asks to or from the acting party, with preview and answers; due first on top */
        get: operations["handoffs_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, of young people by name */
        post: operations["handoffs_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the acting party has reported or handed over: received by whom, and what is owed; newest first */
        get: operations["notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open tasks in the inbox of the acting organisation, nearest deadline first */
        get: operations["tasks_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same, of young people by name
         * @description A name stands in the body: addresses are kept in logs and histories.
         */
        post: operations["tasks_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/tasks/{no}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a task, give or lend it to a colleague, or give it back */
        post: operations["tasks_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give many tasks to one colleague; each has a result of its own */
        post: operations["tasks_assignAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/openings/{opening}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My draft for opening a case */
        get: operations["drafts_readForOpening"];
        /** Keep my draft for opening a case */
        put: operations["drafts_putForOpening"];
        post?: never;
        /** Throw my draft for opening a case away */
        delete: operations["drafts_dropForOpening"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/cases/{id}/actions/{action}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My draft for an action in a case */
        get: operations["drafts_readForAction"];
        /** Keep my draft for an action in a case */
        put: operations["drafts_putForAction"];
        post?: never;
        /** Throw my draft for an action in a case away */
        delete: operations["drafts_dropForAction"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations by name: of a role (whom something can be sent to), or of these ids */
        get: operations["surroundings_organisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works in the acting organisation now, by name */
        get: operations["surroundings_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the acting organisation was told, newest first */
        get: operations["surroundings_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The processes that new cases follow: stages, actions, forms, in words */
        get: operations["surroundings_processes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process/{name}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version of a process: older cases follow the one that they say */
        get: operations["surroundings_process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures over the cases in which the acting organisation has or had a part */
        get: operations["figures_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My imports, newest first; each is forgotten after 30 days */
        get: operations["imports_list"];
        put?: never;
        /**
         * Upload a file of notices and hear what would become of each row
         * @description Semicolons, UTF-8 or Windows-1252, at most 200,000 rows and 100 MB. Opens no case: that takes a start.
         */
        post: operations["imports_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The columns of a file of notices: what is to stand in each */
        get: operations["imports_columns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file with these columns and no row, to be filled in */
        get: operations["imports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my imports: how far it is */
        get: operations["imports_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its rows in the order of the file, with what is to be said of each */
        get: operations["imports_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import the rows that are ready; starting twice changes nothing */
        post: operations["imports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/failed.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The failed rows with the reason in a last column, to be mended and uploaded again */
        get: operations["imports_failed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is expected, has started or did not come on these days, and the places of each */
        get: operations["intake_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places and how many are taken, day by day, without who takes them */
        get: operations["intake_days"];
        /**
         * Say for how many there is room on these days
         * @description A leader’s to do; all days are set or none. FGU admits everybody who is assessed into the target group: to be full is said, and refuses nothing.
         */
        put: operations["intake_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The days on which young people begin as a calendar file, to be taken in again whenever they change
         * @description It says how many, names nobody, and leads to the cases by their addresses.
         */
        get: operations["intake_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is or will be away in the acting organisation, and who stands in */
        get: operations["colleagues_absences"];
        put?: never;
        /** Say that one is away, and who stands in; a leader says it of anybody */
        post: operations["colleagues_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an absence back */
        delete: operations["colleagues_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draw a colleague’s attention to a case; the two alone see it */
        post: operations["colleagues_mention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where colleagues have mentioned me: what I have not seen first */
        get: operations["colleagues_mentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mentions/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I have seen it */
        post: operations["colleagues_see"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the acting organisation’s work stands, in counts; for leaders */
        get: operations["overview_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deadlines that the acting organisation owes, the nearest first; for leaders */
        get: operations["overview_deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lists with filters that I keep */
        get: operations["overview_views"];
        put?: never;
        /** Keep a list with its filters; one of the same name is replaced */
        post: operations["overview_save"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Keep a view no longer */
        delete: operations["overview_drop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/people/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People with a place, now or once, where I administer; by name */
        post: operations["administration_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter somebody who will sign in, with a first role
         * @description Who is known by that account already gets the role, and keeps the name.
         */
        post: operations["administration_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a name, an address or a language */
        put: operations["administration_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give somebody a role */
        post: operations["administration_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/people/{id}/roles/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a role: at once, or after a last day
         * @description From then on they get in nowhere by it, and the tasks that they had go back to the organisation.
         */
        post: operations["administration_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter a unit */
        post: operations["administration_enterUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a unit another name or place */
        put: operations["administration_changeUnit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a unit for newcomers; who is in it stays in the organisation */
        post: operations["administration_closeUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/units/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a unit again; who was in it is not put back */
        post: operations["administration_reopenUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to the directory, newest first: by administrators, or in my organisation as its leader */
        get: operations["administration_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisations that I administer, with their units */
        get: operations["administeredorganisations_organisations"];
        put?: never;
        /** Enter an organisation below one of mine, in the same municipality */
        post: operations["administeredorganisations_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give an organisation another name; letters that were sent keep the earlier one */
        put: operations["administeredorganisations_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/organisations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an organisation, as administrator of the one above
         * @description All roles there end, and nothing is sent there from then on. It may have no open cases.
         */
        post: operations["administeredorganisations_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/organisations/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an organisation again; roles are given anew */
        post: operations["administeredorganisations_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What failed or is late, the longest first: where I administer, or that of my organisation as its leader
         * @description What is of the whole installation (`round`) stands there too: it is in everybody’s way.
         */
        get: operations["failures_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/failures/try-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have these tried again at once, each with an outcome of its own
         * @description It is done in the background, within seconds; what was given up begins anew.
         */
        post: operations["failures_tryAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process/{name}/{version}/outline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Stages, asks and deadlines of one version, in words */
        get: operations["drawings_outline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/process/{name}/{version}/drawing/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version, drawn: to be looked at (`svg`), or as BPMN 2.0 for other tools */
        get: operations["drawings_drawing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Closings, hours, budgets and versions of the acting organisation */
        get: operations["rules_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-rules/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The working days of a year on which the acting organisation is closed */
        get: operations["rules_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/local-lists/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add rows to a list of the organisation’s forms, rename them or retire them
         * @description A leader’s to do. What has been written keeps the names that it was written under.
         */
        put: operations["rules_changeList"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The acting organisation’s changes of rules, newest first */
        get: operations["rules_list"];
        put?: never;
        /**
         * Try out a change of rules: what would become of every running deadline
         * @description Changes nothing. A leader’s to do; in a large organisation it goes on after the answer.
         */
        post: operations["rules_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A change of rules: how far it is, and what it comes to */
        get: operations["rules_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-changes/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases that it touches, each deadline with its old and its new date */
        get: operations["rules_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rule-changes/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a previewed change in force, and bring the running cases under it */
        post: operations["rules_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How long what is kept, and which of one’s cases are due for erasure next */
        get: operations["retention_retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where erasure is or was stopped, newest first */
        get: operations["retention_holds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the erasure of a case, until a day or until it is lifted */
        post: operations["retention_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holds/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a case be erased in its time again */
        post: operations["retention_lift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was erased when, and what is to be; newest first */
        get: operations["retention_erasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/erasure-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an erasure of the case would take, and what it would leave */
        get: operations["retention_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a closed case erased before its time (databeskyttelsesforordningen art. 17)
         * @description It cannot be taken back. A worker carries it out within a minute.
         */
        post: operations["retention_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/protection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the name is protected, and which colleagues may know it */
        get: operations["protection_read"];
        /** Withhold the name from now on, for who holds the case; or no longer, for who may know it too */
        put: operations["protection_protect"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a colleague know the protected name until a day */
        post: operations["protection_mark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/needs/{need}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** A colleague need not know the name any more; for leaders, and for the colleague */
        delete: operations["protection_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadlines/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When would this be due, and why then? Nothing is stored */
        post: operations["deadlines_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which organisations have looked at the case, day by day, and why; newest first
         * @description A page is so many days. New looks are there within a minute.
         */
        get: operations["access_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of the case that you may read, in one ZIP: to read, to print, as JSON, with its letters and attached files */
        get: operations["access_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Samples of looks drawn in the acting organisation, newest first; for leaders */
        get: operations["access_samples"];
        put?: never;
        /**
         * Draw a sample of the last seven days’ looks; for leaders
         * @description What was drawn stays drawn: on the same day it is the same sample again.
         */
        post: operations["access_draw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-samples/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The looks of one sample, with what has been said of each; for leaders */
        get: operations["access_sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-samples/{id}/looks/{no}/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what you think of one look; what was said before stays; for leaders */
        post: operations["access_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is unusual in the looks of the last seven days, in sentences; for leaders */
        get: operations["access_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters of the case that you may read, newest first */
        get: operations["letters_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/letters/{letter}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter, byte by byte as it was sent */
        get: operations["letters_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/actions/{action}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The letter that the action would send, marked as a draft; nothing is sent
         * @description Fields may still be missing. 404 where it sends none.
         */
        post: operations["letters_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words of letters: each kind in each version, and what they are sent for */
        get: operations["letters_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-templates/{kind}/{version}/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template as it would be printed by your organisation, about somebody made up */
        get: operations["letters_sample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaint-guidance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** To whom, and within how long, one complains of what your organisation decides */
        get: operations["letters_guidance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/complaint-guidance/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set it for decisions from now on; for leaders */
        put: operations["letters_setGuidance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which cases of the acting party have changed, as it happens
         * @description Server-sent events. `change` says {caseId, version}: read the case again. `missed` says that changes may have passed unseen: read everything again. So does the opening of the stream.
         */
        get: operations["live_open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and for whom do I act? */
        get: operations["me_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose for whom this browser session acts */
        put: operations["me_chooseOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this Stafet is; for everyone */
        get: operations["about_about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        NameAnswer: {
            firstName: string;
            lastName: string;
        };
        TextAnswer: {
            da: string;
            en: string;
        };
        PartyAnswer: {
            /** @description Role in the process */
            role: string;
            /** Format: uuid */
            id: string;
        };
        RemainingAnswer: {
            /** @description Working days after today; negative where it has passed */
            days: number;
            /** @description Opening hours, with fractions */
            hours: number;
        };
        CaseItemAnswer: {
            /** Format: uuid */
            id: string;
            /** @description Null for who may not see it */
            youngPerson: components["schemas"]["NameAnswer"] | null;
            /** @description The young person lives under name and address protection */
            nameProtected: boolean;
            /** @description Null after the close */
            stage: string | null;
            stageLabel: components["schemas"]["TextAnswer"] | null;
            outcome: string | null;
            outcomeLabel: components["schemas"]["TextAnswer"] | null;
            /** @description Who has the case: exactly one, always. Null for who may not see it */
            holder: components["schemas"]["PartyAnswer"] | null;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description The nearest deadline
             */
            due: string | null;
            /** @description Whose deadline that is to keep */
            dueOwner: components["schemas"]["PartyAnswer"] | null;
            /** @description Working time left until then, by the reader’s calendar */
            remaining: components["schemas"]["RemainingAnswer"] | null;
            /** @enum {string} */
            priority: "overdue" | "today" | "soon" | "later" | "none";
            /** @description What the acting party is to the case */
            relation: string;
        };
        CasePageAnswer: {
            items: components["schemas"]["CaseItemAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        CaseSearch: {
            /** @description Where the page before ended: its `next` */
            cursor?: string;
            /** @default 50 */
            limit: number;
            /** @description Only open cases, or only closed ones */
            open?: boolean;
            /** @description Only cases that the acting party holds, or only others */
            holding?: boolean;
            stage?: string;
            /** @description Words of a name, or their beginnings */
            q: string;
        };
        CprSearch: {
            cpr: string;
        };
        OpeningPreviewBody: {
            fields: {
                [key: string]: unknown;
            };
        };
        CorrectionAnswer: {
            /** @description Of the version that took its place */
            revision: number;
            /** Format: date-time */
            at: string;
            /** @description Null for who reads parts of the record alone */
            reason: string | null;
            /** @description What it said, as far as the acting party may read the record */
            before: {
                [key: string]: unknown;
            };
        };
        AttachmentAnswer: {
            /** Format: uuid */
            id: string;
            /** @description As its uploader called it */
            name: string;
            /** @description By its content, e.g. application/pdf */
            mediaType: string;
            /** @description In bytes */
            size: number;
            /** @description SHA-256 of its content, in hexadecimal */
            sha256: string;
            /**
             * @description `unscanned`: no scanner has answered yet; `infected`: it is given to nobody
             * @enum {string}
             */
            verdict: "unscanned" | "clean" | "infected";
        };
        GroundAnswer: {
            /** @enum {string} */
            kind: "own" | "voice" | "holder" | "merged" | "subject" | "minor" | "told" | "answer" | "preview" | "package" | "question" | "consent" | "opened";
            /** @description Number of the ask that it came with */
            ask: number | null;
            /** @description Number of the consent */
            consent: number | null;
            /** @description What it may be used for */
            purpose: components["schemas"]["TextAnswer"];
            /** @description Law and paragraph, or the consent */
            basis: components["schemas"]["TextAnswer"];
        };
        RecordAnswer: {
            /** Format: uuid */
            record: string;
            form: string;
            revision: number;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PartyAnswer"];
            /** @description The fields that the acting party may read, as the form has them */
            fields: {
                [key: string]: unknown;
            };
            /** @description List → key → label of the rows that the author’s organisation had added by then */
            localRows?: {
                [key: string]: {
                    [key: string]: components["schemas"]["TextAnswer"];
                };
            };
            /** @description False where fields were left out */
            whole: boolean;
            /** @description Its content has been erased */
            erased: boolean;
            /** @description What was said before it was corrected, newest first */
            corrections: components["schemas"]["CorrectionAnswer"][];
            /** @description The reader wrote it, and may correct it */
            mayCorrect: boolean;
            /** @description The files that the fields name, as far as they are still there */
            files: components["schemas"]["AttachmentAnswer"][];
            /** @description Why the acting party may read it; none in a preview */
            grounds: components["schemas"]["GroundAnswer"][];
        };
        PreviewAnswer: {
            /** @description Null where nobody is asked, or nobody is chosen yet */
            receiver: components["schemas"]["PartyAnswer"] | null;
            /** @description Before they answer */
            before: components["schemas"]["RecordAnswer"][];
            /** @description Once they have said yes */
            after: components["schemas"]["RecordAnswer"][];
        };
        DefinitionRefAnswer: {
            name: string;
            version: number;
        };
        RelatedPartyAnswer: {
            /** @description Role in the process */
            role: string;
            /** Format: uuid */
            id: string;
            relation: string;
        };
        AskAnswer: {
            no: number;
            ask: string;
            label: components["schemas"]["TextAnswer"];
            kind: string;
            from: components["schemas"]["PartyAnswer"];
            to: components["schemas"]["PartyAnswer"];
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            due: string | null;
            /** @description Working time left until then, by the reader’s calendar */
            remaining: components["schemas"]["RemainingAnswer"] | null;
            /** @enum {string} */
            priority: "overdue" | "today" | "soon" | "later" | "none";
            /** Format: date-time */
            ended: string | null;
            /** @enum {string|null} */
            how: "answered" | "withdrawn" | "lapsed" | null;
            answer: string | null;
            /** @description The ask by whose answer it was asked: it asks about that one */
            about: number | null;
        };
        OwnerAnswer: {
            role: string;
            /** Format: uuid */
            id: string | null;
        };
        GoalAnswer: {
            /** @description What starts it */
            starts: components["schemas"]["TextAnswer"] | null;
            /** @description What meets it; null for a birthday */
            meets: components["schemas"]["TextAnswer"] | null;
            /** @description To whom it applies; null for everybody */
            appliesTo: components["schemas"]["TextAnswer"] | null;
        };
        RungAnswer: {
            /** @description `warn`, `breach`, `escalate`, or a further name */
            name: string;
            /**
             * Format: date-time
             * @description When it rings; null while the deadline stands still before it
             */
            at: string | null;
            /**
             * Format: date-time
             * @description When it rang
             */
            rang: string | null;
            /**
             * Format: date-time
             * @description When it was passed over, after a change of rules
             */
            skipped: string | null;
            /** @description Roles; `owner`: who owes it, `asker`: who waits for the answer */
            tells: string[];
            /** @description The leader of those told */
            leader: boolean;
        };
        PauseAnswer: {
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Null: still
             */
            to: string | null;
            reason: components["schemas"]["TextAnswer"] | null;
            /** @description Who owes the answer */
            waitsFor: components["schemas"]["PartyAnswer"] | null;
            /** @description Who asked */
            by: components["schemas"]["PartyAnswer"] | null;
            /**
             * Format: uuid
             * @description The colleague who asked; null for others
             */
            person: string | null;
        };
        DeadlineAnswer: {
            no: number;
            clock: string;
            label: components["schemas"]["TextAnswer"];
            /** @description The ask whose answer it times */
            ask: number | null;
            /** @enum {string} */
            kind: "statutory" | "local";
            /** @description Law and paragraph of a statutory one */
            source: string | null;
            owner: components["schemas"]["OwnerAnswer"];
            /** Format: date-time */
            started: string;
            /** Format: date-time */
            due: string | null;
            /** @description Working time left until then, by the reader’s calendar */
            remaining: components["schemas"]["RemainingAnswer"] | null;
            /** @enum {string} */
            priority: "overdue" | "today" | "soon" | "later" | "none";
            /** @description Why that day, in words */
            why: components["schemas"]["TextAnswer"] | null;
            goal: components["schemas"]["GoalAnswer"];
            /** @description Its ladder, in the order of the process */
            rungs: components["schemas"]["RungAnswer"][];
            /** @description The last day on which it is kept; of a birthday the day itself */
            lastDay: string | null;
            paused: boolean;
            /** @description Stretches in which it stood still */
            pauses: components["schemas"]["PauseAnswer"][];
            /** Format: date-time */
            ended: string | null;
            /** @enum {string|null} */
            how: "met" | "void" | null;
            breached: boolean;
        };
        PartAnswer: {
            form: string;
            /** @description Fields of the form */
            elements: string[];
        };
        ConsentAnswer: {
            no: number;
            /** Format: date-time */
            since: string;
            /** @description It opens something now */
            holds: boolean;
            /** Format: date-time */
            ended: string | null;
            /**
             * @description Null: neither; it may have run out
             * @enum {string|null}
             */
            end: "withdrawn" | "lapsed" | null;
            /** @description Null in the oldest ones, which open nothing */
            recipient: components["schemas"]["PartyAnswer"] | null;
            purpose: components["schemas"]["TextAnswer"] | null;
            parts: components["schemas"]["PartAnswer"][];
            /** @description The recipient may follow the whole case */
            opensCase: boolean;
            /** @description Its last day; null: until it is withdrawn */
            until: string | null;
            /** @description Role of who consented */
            givenBy: string | null;
            /** @description Who put it on record for them */
            recordedBy: components["schemas"]["PartyAnswer"] | null;
            /** @description How it was received */
            how: components["schemas"]["TextAnswer"] | null;
        };
        CaseAnswer: {
            /** Format: uuid */
            id: string;
            /** @description Null for who may not see it */
            youngPerson: components["schemas"]["NameAnswer"] | null;
            /** @description The young person lives under name and address protection */
            nameProtected: boolean;
            /** @description Null after the close */
            stage: string | null;
            stageLabel: components["schemas"]["TextAnswer"] | null;
            outcome: string | null;
            outcomeLabel: components["schemas"]["TextAnswer"] | null;
            /** @description Who has the case: exactly one, always. Null for who may not see it */
            holder: components["schemas"]["PartyAnswer"] | null;
            /** Format: date-time */
            openedAt: string;
            /**
             * Format: date-time
             * @description The nearest deadline
             */
            due: string | null;
            /** @description Whose deadline that is to keep */
            dueOwner: components["schemas"]["PartyAnswer"] | null;
            /** @description Working time left until then, by the reader’s calendar */
            remaining: components["schemas"]["RemainingAnswer"] | null;
            /** @enum {string} */
            priority: "overdue" | "today" | "soon" | "later" | "none";
            /** @description What the acting party is to the case */
            relation: string;
            /** @description Masked; null for who may not have it shown */
            cpr: string | null;
            version: number;
            /** @description The ETag as a number */
            revision: number;
            definition: components["schemas"]["DefinitionRefAnswer"];
            leg: string | null;
            /**
             * Format: date-time
             * @description Null for who may not see the stage
             */
            stageSince: string | null;
            /**
             * Format: date-time
             * @description Null for who may not see the holder
             */
            holderSince: string | null;
            /** Format: date-time */
            closedAt: string | null;
            parties: components["schemas"]["RelatedPartyAnswer"][];
            facts: {
                [key: string]: string | number | boolean;
            };
            asks: components["schemas"]["AskAnswer"][];
            deadlines: components["schemas"]["DeadlineAnswer"][];
            /** @description Those that hold, and those that did, newest first */
            consents: components["schemas"]["ConsentAnswer"][];
        };
        UnmaskBody: {
            /** @enum {string} */
            reason: "look-up-elsewhere" | "write-to-authority" | "make-sure-who" | "mend-mistake";
        };
        CprAnswer: {
            /** @description Null: none is recorded */
            cpr: string | null;
        };
        OtherCaseAnswer: {
            case: components["schemas"]["CaseItemAnswer"];
            /** @description Of the same young person; else of one born that day with that last name */
            samePerson: boolean;
            /** @description Of the same school, as far as the acting party knows */
            sameSchool: boolean;
            /**
             * @description `into`: this case has gone into that one; `from`: that one has come into this
             * @enum {string|null}
             */
            link: "linked" | "into" | "from" | null;
        };
        RecordVersionAnswer: {
            revision: number;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PartyAnswer"];
            /** @description It says right what the one before it said wrong */
            corrects: boolean;
            /** @description Why it was corrected, for who reads all of it */
            reason: string | null;
            /** @description Its content has been erased */
            erased: boolean;
        };
        FieldDifferenceAnswer: {
            field: string;
            /** @enum {string} */
            how: "added" | "removed" | "changed";
            /** @description As the form has it; left out where it said nothing */
            before?: string | number | boolean | string[];
            /** @description As the form has it; left out where it says nothing */
            after?: string | number | boolean | string[];
        };
        RowDifferenceAnswer: {
            key: string;
            /** @enum {string} */
            how: "added" | "removed" | "changed";
            /** @description The row as it is now; as it was, where it is gone */
            row: {
                [key: string]: unknown;
            };
            fields: components["schemas"]["FieldDifferenceAnswer"][];
        };
        RecordDifferenceAnswer: {
            field: string;
            /** @enum {string} */
            how: "added" | "removed" | "changed";
            /** @description As the form has it; left out where it said nothing */
            before?: string | number | boolean | string[];
            /** @description As the form has it; left out where it says nothing */
            after?: string | number | boolean | string[];
            /** @description Of a list: the rows that differ */
            rows?: components["schemas"]["RowDifferenceAnswer"][];
        };
        RecordVersionsAnswer: {
            /** Format: uuid */
            record: string;
            form: string;
            /** @description Those that the acting party may read, newest first */
            versions: components["schemas"]["RecordVersionAnswer"][];
            /** @description Null where there is one version alone */
            from: number | null;
            to: number;
            /** @description In the order of the form */
            differences: components["schemas"]["RecordDifferenceAnswer"][];
            /** @description List → key → label of the rows that the author’s organisation had added by then */
            localRows: {
                [key: string]: {
                    [key: string]: components["schemas"]["TextAnswer"];
                };
            };
        };
        ShareAnswer: {
            /** @enum {string} */
            kind: "own" | "voice" | "holder" | "merged" | "subject" | "minor" | "told" | "answer" | "preview" | "package" | "question" | "consent" | "opened";
            /** @description Number of the ask that it came with */
            ask: number | null;
            /** @description Number of the consent */
            consent: number | null;
            /** @description What it may be used for */
            purpose: components["schemas"]["TextAnswer"];
            /** @description Law and paragraph, or the consent */
            basis: components["schemas"]["TextAnswer"];
            to: components["schemas"]["PartyAnswer"];
            /** Format: date-time */
            since: string;
            /** @description Last day of a consent */
            until: string | null;
            /** @description They can still read it */
            readable: boolean;
            parts: components["schemas"]["PartAnswer"][];
        };
        StayingAnswer: {
            /** @enum {string} */
            kind: "own" | "voice" | "holder" | "merged" | "subject" | "minor" | "told" | "answer" | "preview" | "package" | "question" | "consent" | "opened";
            /** @description Number of the ask that it came with */
            ask: number | null;
            /** @description Number of the consent */
            consent: number | null;
            /** @description What it may be used for */
            purpose: components["schemas"]["TextAnswer"];
            /** @description Law and paragraph, or the consent */
            basis: components["schemas"]["TextAnswer"];
            form: string;
            /** @description Fields of the form */
            elements: string[];
        };
        WithdrawalAnswer: {
            consent: components["schemas"]["ConsentAnswer"];
            /** @description What the recipient could read no more */
            stops: components["schemas"]["PartAnswer"][];
            /** @description What they would read all the same, and why */
            stays: components["schemas"]["StayingAnswer"][];
        };
        ActorAnswer: {
            role: string;
            /** Format: uuid */
            party: string;
            /** Format: uuid */
            person: string | null;
        };
        TimelineItemAnswer: {
            version: number;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["ActorAnswer"];
            /** @description Each with its type, and the facts and ids that belong to it */
            events: Record<string, never>[];
        };
        BatonAnswer: {
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Null: still
             */
            to: string | null;
            holder: components["schemas"]["PartyAnswer"];
            /** @description The stage or outcome in which it began */
            began: string;
        };
        TimelineAnswer: {
            items: components["schemas"]["TimelineItemAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
            /** @description The whole way of the case, on the first page */
            baton: components["schemas"]["BatonAnswer"][];
        };
        ArrangerAnswer: {
            role: string;
            /** Format: uuid */
            id: string;
            name: string | null;
        };
        AppointmentAnswer: {
            /**
             * Format: uuid
             * @description Of the record that arranged it
             */
            record: string;
            /** @description Number of the ask: what it is moved and answered by */
            no: number;
            by: components["schemas"]["ArrangerAnswer"];
            /** @description By the clocks in Denmark: 2026-11-23T09:00 */
            at: string;
            minutes: number;
            place: string;
            with: string | null;
            purpose: string | null;
            /** @enum {string} */
            state: "planned" | "held" | "missed" | "cancelled";
            /** @description Why it was last moved, or cancelled */
            reason: string | null;
            /** @description How often it has been changed */
            changes: number;
        };
        UploadsAnswer: {
            /** @description Oldest first */
            items: components["schemas"]["AttachmentAnswer"][];
            /** @description Of one file; 0 where nothing can be attached here */
            mostBytes: number;
            /** @description A scanner looks into each file before it is given out */
            scans: boolean;
            /** @description Endings of the kinds that are taken */
            endings: string[];
        };
        CorrectionBody: {
            /** @description All fields of the record’s form, as they are to be */
            fields: {
                [key: string]: unknown;
            };
            /** @description Why; it is kept with the record */
            reason: string;
        };
        DoneAnswer: {
            /** Format: uuid */
            caseId: string;
            version: number;
            /** @description The ETag as a number */
            revision: number;
            /** @description Null after the close, and for who may not see it */
            stage: string | null;
            /** @description Null for who may not see it */
            holder: components["schemas"]["PartyAnswer"] | null;
            outcome: string | null;
        };
        NameCorrectionAnswer: {
            /** Format: date-time */
            at: string;
            /** @description What the name was until then */
            before: components["schemas"]["NameAnswer"];
            reason: string;
        };
        NameCorrectionsAnswer: {
            items: components["schemas"]["NameCorrectionAnswer"][];
        };
        NameBody: {
            firstName: string;
            lastName: string;
            /** @description Why; it is kept with the name that stood */
            reason: string;
        };
        RowSourceAnswer: {
            form: string;
            list: string;
        };
        RowToChooseAnswer: {
            /** @description What the field takes */
            key: string;
            /** @description What the row says */
            label: string;
        };
        PlainFieldAnswer: {
            name: string;
            /** @enum {string} */
            kind: "text" | "longText" | "choice" | "choices" | "number" | "yesNo" | "date" | "email" | "organisation" | "party" | "moment" | "files" | "row" | "items";
            label: components["schemas"]["TextAnswer"];
            help?: components["schemas"]["TextAnswer"];
            required: boolean;
            /** @description Under this name the value is one of the facts of the case */
            fact?: string;
            /** @description Most characters, or the largest number */
            max?: number;
            min?: number;
            /** @description Value → label */
            options?: {
                [key: string]: components["schemas"]["TextAnswer"];
            };
            notFuture?: boolean;
            notPast?: boolean;
            /** @description So many days from today is the latest */
            atMostDays?: number;
            /** @description Which organisations can be chosen: see /organisations */
            role?: string;
            /** @description Which parties of the case can be chosen */
            roles?: string[];
            /** @description Also a party that was only asked */
            consulted?: boolean;
            /** @description Also whoever fills the form in */
            oneself?: boolean;
            /**
             * @description Whose names to offer
             * @enum {string}
             */
            suggests?: "colleagues";
            /**
             * @description What is known of whoever fills it in, for the field to begin with
             * @enum {string}
             */
            own?: "name" | "email" | "telephone" | "programmeType" | "municipality";
            /** @description Most rows, or files */
            most?: number;
            /** @description Whose rows can be chosen */
            of?: components["schemas"]["RowSourceAnswer"];
            /** @description The field of such a row by which people know it */
            says?: string;
            /** @description Those that can be chosen; left out where the form is not given for one case */
            rows?: components["schemas"]["RowToChooseAnswer"][];
            /** @description The field beside it that may not lie after it */
            from?: string;
        };
        FieldAnswer: {
            name: string;
            /** @enum {string} */
            kind: "text" | "longText" | "choice" | "choices" | "number" | "yesNo" | "date" | "email" | "organisation" | "party" | "moment" | "files" | "row" | "items";
            label: components["schemas"]["TextAnswer"];
            help?: components["schemas"]["TextAnswer"];
            required: boolean;
            /** @description Under this name the value is one of the facts of the case */
            fact?: string;
            /** @description Most characters, or the largest number */
            max?: number;
            min?: number;
            /** @description Value → label */
            options?: {
                [key: string]: components["schemas"]["TextAnswer"];
            };
            notFuture?: boolean;
            notPast?: boolean;
            /** @description So many days from today is the latest */
            atMostDays?: number;
            /** @description Which organisations can be chosen: see /organisations */
            role?: string;
            /** @description Which parties of the case can be chosen */
            roles?: string[];
            /** @description Also a party that was only asked */
            consulted?: boolean;
            /** @description Also whoever fills the form in */
            oneself?: boolean;
            /**
             * @description Whose names to offer
             * @enum {string}
             */
            suggests?: "colleagues";
            /**
             * @description What is known of whoever fills it in, for the field to begin with
             * @enum {string}
             */
            own?: "name" | "email" | "telephone" | "programmeType" | "municipality";
            /** @description Most rows, or files */
            most?: number;
            /** @description Whose rows can be chosen */
            of?: components["schemas"]["RowSourceAnswer"];
            /** @description The field of such a row by which people know it */
            says?: string;
            /** @description Those that can be chosen; left out where the form is not given for one case */
            rows?: components["schemas"]["RowToChooseAnswer"][];
            /** @description The field beside it that may not lie after it */
            from?: string;
            /** @description Of a list of rows: the fields of each */
            fields?: components["schemas"]["PlainFieldAnswer"][];
            /** @description Rows that are always there: key → label */
            keys?: {
                [key: string]: components["schemas"]["TextAnswer"];
            };
            /** @description Besides these the rows of the organisation’s own list of this name */
            local?: string;
            /** @description The field of a row that says who may see it */
            visibleTo?: string;
        };
        FormPartAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @description Names of fields */
            fields: string[];
        };
        FormAnswer: {
            name: string;
            label: components["schemas"]["TextAnswer"];
            fields: components["schemas"]["FieldAnswer"][];
            /** @description The kind of letter that it is sent as by whoever fills it in */
            letter?: string;
            /** @description All of the fields in the steps of a long form */
            parts?: components["schemas"]["FormPartAnswer"][];
        };
        PackageAnswer: {
            purpose: components["schemas"]["TextAnswer"];
            /** @description Law and paragraph */
            basis: string;
            /** @description Form → fields that may travel; of a list also single rows, `field.key` */
            elements: {
                [key: string]: string[];
            };
            /** @description Form → what of it travels where the sender does not say otherwise, by `elements` */
            usual: {
                [key: string]: string[];
            };
        };
        ClosedAnswer: {
            /** @description The code with which it would be refused */
            code: string;
            detail: components["schemas"]["TextAnswer"];
        };
        SettledAnswer: {
            /** @description Running deadlines of the acting party that it meets, or is needed for meeting */
            deadlines: number[];
            /** @description Open tasks of the acting party that it does */
            tasks: number[];
        };
        CaseActionAnswer: {
            /** @description The last part of its path: an action, or `ask.answer` */
            action: string;
            /** @description The ask or consent it is about: the parameter `on` */
            on: number | null;
            label: components["schemas"]["TextAnswer"];
            form: components["schemas"]["FormAnswer"] | null;
            /** @description What travels with it */
            carries: components["schemas"]["PackageAnswer"] | null;
            /**
             * @description What it does to a consent
             * @enum {string|null}
             */
            consent: "given" | "withdrawn" | null;
            /** @description It brings a person in this role into the case: `person` says whom */
            brings: string | null;
            /**
             * @description `other` says to which other case
             * @enum {string|null}
             */
            links: "linked" | "merged" | null;
            /** @description Null: it is open */
            closed: components["schemas"]["ClosedAnswer"] | null;
            settles: components["schemas"]["SettledAnswer"];
        };
        ActionsAnswer: {
            /** @description For If-Match, in quotes */
            revision: number;
            definition: components["schemas"]["DefinitionRefAnswer"];
            actions: components["schemas"]["CaseActionAnswer"][];
        };
        ActionAnswer: {
            /** @description The last part of its path: an action, or `ask.answer` */
            action: string;
            /** @description The ask or consent it is about: the parameter `on` */
            on: number | null;
            label: components["schemas"]["TextAnswer"];
            form: components["schemas"]["FormAnswer"] | null;
            /** @description What travels with it */
            carries: components["schemas"]["PackageAnswer"] | null;
            /**
             * @description What it does to a consent
             * @enum {string|null}
             */
            consent: "given" | "withdrawn" | null;
            /** @description It brings a person in this role into the case: `person` says whom */
            brings: string | null;
            /**
             * @description `other` says to which other case
             * @enum {string|null}
             */
            links: "linked" | "merged" | null;
            /** @description Null: it is open */
            closed: components["schemas"]["ClosedAnswer"] | null;
        };
        HandoffAnswer: {
            no: number;
            ask: string;
            label: components["schemas"]["TextAnswer"];
            kind: string;
            from: components["schemas"]["PartyAnswer"];
            to: components["schemas"]["PartyAnswer"];
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            due: string | null;
            /** @description Working time left until then, by the reader’s calendar */
            remaining: components["schemas"]["RemainingAnswer"] | null;
            /** @enum {string} */
            priority: "overdue" | "today" | "soon" | "later" | "none";
            /** Format: date-time */
            ended: string | null;
            /** @enum {string|null} */
            how: "answered" | "withdrawn" | "lapsed" | null;
            answer: string | null;
            /** @description The ask by whose answer it was asked: it asks about that one */
            about: number | null;
            /** Format: uuid */
            caseId: string;
            /** @description For If-Match, in quotes */
            revision: number;
            definition: components["schemas"]["DefinitionRefAnswer"];
            youngPerson: components["schemas"]["NameAnswer"] | null;
            /** @description What may be seen before it is answered */
            preview: components["schemas"]["RecordAnswer"][];
            answers: components["schemas"]["ActionAnswer"][];
        };
        HandoffPageAnswer: {
            items: components["schemas"]["HandoffAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        HandoffSearch: {
            /** @description Where the page before ended: its `next` */
            cursor?: string;
            /** @default 50 */
            limit: number;
            /** @enum {string} */
            direction: "incoming" | "outgoing";
            /** @enum {string} */
            kind?: "handoff" | "notice" | "question" | "consultation" | "hearing" | "stay" | "waiting" | "appointment" | "approval" | "complaint";
            /** @description Words of a name, or their beginnings */
            q: string;
        };
        SentAnswer: {
            no: number;
            ask: string;
            label: components["schemas"]["TextAnswer"];
            kind: string;
            from: components["schemas"]["PartyAnswer"];
            to: components["schemas"]["PartyAnswer"];
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            due: string | null;
            /** @description Working time left until then, by the reader’s calendar */
            remaining: components["schemas"]["RemainingAnswer"] | null;
            /** @enum {string} */
            priority: "overdue" | "today" | "soon" | "later" | "none";
            /** Format: date-time */
            ended: string | null;
            /** @enum {string|null} */
            how: "answered" | "withdrawn" | "lapsed" | null;
            answer: string | null;
            /** @description The ask by whose answer it was asked: it asks about that one */
            about: number | null;
            answerLabel: components["schemas"]["TextAnswer"] | null;
        };
        ContactAnswer: {
            name: string;
            phone: string | null;
            email: string | null;
        };
        NoticeAnswer: {
            case: components["schemas"]["CaseItemAnswer"];
            /** @description What the acting party has sent, newest first */
            sent: components["schemas"]["SentAnswer"][];
            /** @description What waits for an answer of the acting party */
            owed: components["schemas"]["AskAnswer"][];
            /** @description Whom one can call, as far as one was told */
            contact: components["schemas"]["ContactAnswer"] | null;
        };
        NoticePageAnswer: {
            items: components["schemas"]["NoticeAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        TaskAnswer: {
            /** Format: uuid */
            caseId: string;
            no: number;
            task: string;
            label: components["schemas"]["TextAnswer"];
            role: string;
            /** @description For the leader’s inbox */
            leader: boolean;
            /**
             * Format: uuid
             * @description The person who has taken it
             */
            assignee: string | null;
            /**
             * Format: uuid
             * @description Who has lent it to them, and gets it back
             */
            lender: string | null;
            /** @description Null for who may not see it */
            stage: string | null;
            stageLabel: components["schemas"]["TextAnswer"] | null;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            due: string | null;
            /** @description It has no due moment because what it is due with stands still */
            onHold: boolean;
            /** @description Working time left until then */
            remaining: components["schemas"]["RemainingAnswer"] | null;
            /** @enum {string} */
            priority: "overdue" | "today" | "soon" | "later" | "none";
            youngPerson: components["schemas"]["NameAnswer"] | null;
        };
        TaskPageAnswer: {
            items: components["schemas"]["TaskAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        TaskSearch: {
            /** @description Where the page before ended: its `next` */
            cursor?: string;
            /** @default 50 */
            limit: number;
            /** @description me (and those I stand in for), nobody, others (my colleagues), or a colleague’s id */
            assignee?: string;
            /**
             * Format: uuid
             * @description Only tasks of this case
             */
            case?: string;
            /** @description Only tasks of this name in the process */
            task?: string;
            /** @description Only tasks of cases in this stage */
            stage?: string;
            /** @enum {string} */
            priority?: "overdue" | "today" | "soon";
            /** @description Words of a name, or their beginnings */
            q: string;
        };
        AssignmentBody: {
            /** @description A person of the same organisation, or `me`; null gives the task back */
            to: string | null;
            /** @description Only lent: whoever lets go of it gives it back to me */
            lend?: boolean;
        };
        AssignmentsBody: {
            tasks: {
                caseId?: string;
                no?: number;
            }[];
            /** @description A colleague, or `me`; null: back to the inbox */
            to: string | null;
        };
        PersonAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        AssignmentResultAnswer: {
            /** Format: uuid */
            caseId: string;
            no: number;
            /** @description `done`, or the code of the problem */
            result: string;
            /** @description The colleague who was first */
            takenBy: components["schemas"]["PersonAnswer"] | null;
        };
        AssignmentsAnswer: {
            results: components["schemas"]["AssignmentResultAnswer"][];
        };
        LeftOverAnswer: {
            /** @description The field; in a list also the row’s key and its field */
            path: string[];
            value: string | number | boolean | string[];
        };
        DraftAnswer: {
            /** @description The ETag as a number */
            revision: number;
            /** Format: date-time */
            at: string;
            /** @description Fields of the form, as far as they are filled in */
            fields: {
                [key: string]: string | number | boolean | string[] | ({
                    key: string;
                } & {
                    [key: string]: string | number | boolean | string[];
                })[];
            };
            left?: components["schemas"]["LeftOverAnswer"][];
            elements?: {
                [key: string]: string[];
            };
        };
        DraftBody: {
            /** @description Fields of the form, as far as they are filled in */
            fields: {
                [key: string]: string | number | boolean | string[] | ({
                    key: string;
                } & {
                    [key: string]: string | number | boolean | string[];
                })[];
            };
            left?: components["schemas"]["LeftOverAnswer"][];
            elements?: {
                [key: string]: string[];
            };
        };
        DraftDoneAnswer: {
            /** @description The ETag as a number */
            revision: number;
        };
        LabelledAnswer: {
            label: components["schemas"]["TextAnswer"];
        };
        RoleAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            is: "organisation" | "person";
        };
        LegAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @description Who holds the case */
            role: string;
        };
        StageAnswer: {
            label: components["schemas"]["TextAnswer"];
            leg: string;
            actions: string[];
        };
        OpeningAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @description The role that opens such a case */
            by: string;
            form: string;
            carries?: components["schemas"]["PackageAnswer"];
        };
        ActionSpecAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @description Roles; or `holder` */
            by: string[];
            form: string | null;
        };
        AnswerSpecAnswer: {
            label: components["schemas"]["TextAnswer"];
            form: string | null;
        };
        AskSpecAnswer: {
            label: components["schemas"]["TextAnswer"];
            kind: string;
            /** @description A role; `chosen`; or `author`: of what it is about */
            to: string;
            answers: {
                [key: string]: components["schemas"]["AnswerSpecAnswer"];
            };
        };
        ClockSpecAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            kind: "statutory" | "local";
            /** @description Law and paragraph of a statutory one */
            source: string | null;
            /** @description The role that owes it; or `holder` */
            owner: string;
            goal: components["schemas"]["GoalAnswer"];
        };
        OrganisationAnswer: {
            /** Format: uuid */
            id: string;
            role: string;
            name: string;
            /** @description Institution number where there is one */
            code: string;
            municipalityCode: string | null;
        };
        OrganisationPageAnswer: {
            items: components["schemas"]["OrganisationAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        ColleagueAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            duties: string[];
        };
        ColleaguePageAnswer: {
            items: components["schemas"]["ColleagueAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        NotificationAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @description Null for who may not see it */
            youngPerson: components["schemas"]["NameAnswer"] | null;
            /** Format: date-time */
            at: string;
            /** @description asked, answered, rang, closed … */
            what: string;
            /** @description Names and numbers in the case */
            about: Record<string, never>;
        };
        NotificationPageAnswer: {
            items: components["schemas"]["NotificationAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        ProcessAnswer: {
            label: components["schemas"]["TextAnswer"];
            name: string;
            version: number;
            roles: {
                [key: string]: components["schemas"]["RoleAnswer"];
            };
            legs: {
                [key: string]: components["schemas"]["LegAnswer"];
            };
            stages: {
                [key: string]: components["schemas"]["StageAnswer"];
            };
            openings: {
                [key: string]: components["schemas"]["OpeningAnswer"];
            };
            actions: {
                [key: string]: components["schemas"]["ActionSpecAnswer"];
            };
            asks: {
                [key: string]: components["schemas"]["AskSpecAnswer"];
            };
            clocks: {
                [key: string]: components["schemas"]["ClockSpecAnswer"];
            };
            forms: {
                [key: string]: components["schemas"]["FormAnswer"];
            };
            tasks: {
                [key: string]: components["schemas"]["LabelledAnswer"];
            };
            outcomes: {
                [key: string]: components["schemas"]["LabelledAnswer"];
            };
            /** @description What happened, in words to people of the case: opening, action or `ask.answer` → text */
            done: {
                [key: string]: components["schemas"]["TextAnswer"];
            };
        };
        PeriodAnswer: {
            /** @description First day of a month */
            from: string | null;
            /** @description Last day of a month */
            to: string | null;
        };
        CountAnswer: {
            /** @description Null: withheld */
            value: number | null;
            /** @description Withheld because it is one to four; else because it would give such a count away */
            few: boolean;
        };
        FlowNodeAnswer: {
            id: string;
            /** @description 0 (notice) to 4 (outcome) */
            column: number;
            label: components["schemas"]["TextAnswer"];
            cases: components["schemas"]["CountAnswer"];
        };
        FlowLinkAnswer: {
            /** @description Id of a node */
            from: string;
            /** @description Id of a node in a later column */
            to: string;
            cases: components["schemas"]["CountAnswer"];
        };
        FlowAnswer: {
            nodes: components["schemas"]["FlowNodeAnswer"][];
            links: components["schemas"]["FlowLinkAnswer"][];
        };
        StageTimeAnswer: {
            /** @description Stretches; a case may have several */
            n: components["schemas"]["CountAnswer"];
            /** @description Half took at most so many days; null below five cases */
            median: number | null;
            /** @description 85 of 100 took at most so many days */
            p85: number | null;
            stage: string;
            label: components["schemas"]["TextAnswer"];
            leg: string;
            legLabel: components["schemas"]["TextAnswer"];
        };
        TransitTimeAnswer: {
            /** @description Stretches; a case may have several */
            n: components["schemas"]["CountAnswer"];
            /** @description Half took at most so many days; null below five cases */
            median: number | null;
            /** @description 85 of 100 took at most so many days */
            p85: number | null;
            ask: string;
            label: components["schemas"]["TextAnswer"];
            /** @description Role of the receiver */
            to: string;
            toLabel: components["schemas"]["TextAnswer"];
        };
        ClockPunctualityAnswer: {
            /** @description Role that owes it */
            owner: string;
            ownerLabel: components["schemas"]["TextAnswer"];
            /** @description Done by the due moment */
            kept: components["schemas"]["CountAnswer"];
            /** @description The due moment passed first, whether or not it was done later */
            breached: components["schemas"]["CountAnswer"];
            /** @description Neither done nor due yet */
            running: components["schemas"]["CountAnswer"];
            clock: string;
            label: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            kind: "statutory" | "local";
            /** @description Law and paragraph; null for a local service target */
            source: string | null;
        };
        PunctualityAnswer: {
            /** @description Role that owes it */
            owner: string;
            ownerLabel: components["schemas"]["TextAnswer"];
            /** @description Done by the due moment */
            kept: components["schemas"]["CountAnswer"];
            /** @description The due moment passed first, whether or not it was done later */
            breached: components["schemas"]["CountAnswer"];
            /** @description Neither done nor due yet */
            running: components["schemas"]["CountAnswer"];
        };
        PunctualitiesAnswer: {
            byClock: components["schemas"]["ClockPunctualityAnswer"][];
            byOwner: components["schemas"]["PunctualityAnswer"][];
        };
        LinkFiguresAnswer: {
            /** @description Role that offers the case */
            from: string;
            /** @description Role that it is offered to */
            to: string;
            label: components["schemas"]["TextAnswer"];
            /** @description Cases that were ever offered: the sum of the six below */
            offered: components["schemas"]["CountAnswer"];
            taken: components["schemas"]["CountAnswer"];
            /** @description An answer is owed, in time */
            waiting: components["schemas"]["CountAnswer"];
            /** @description Not taken; the sender has the case, or found another way */
            elsewhere: components["schemas"]["CountAnswer"];
            /** @description Lost: the answer date has passed */
            overdue: components["schemas"]["CountAnswer"];
            /** @description Lost: never taken, then closed without a place to be */
            letGo: components["schemas"]["CountAnswer"];
            /** @description Lost: admitted, did not turn up, not started since */
            noShow: components["schemas"]["CountAnswer"];
            /** @description The three ways of being lost */
            lost: components["schemas"]["CountAnswer"];
        };
        WasToldAnswer: {
            yes: components["schemas"]["CountAnswer"];
            partly: components["schemas"]["CountAnswer"];
            no: components["schemas"]["CountAnswer"];
        };
        WasOwnChoiceAnswer: {
            yes: components["schemas"]["CountAnswer"];
            partly: components["schemas"]["CountAnswer"];
            no: components["schemas"]["CountAnswer"];
            unsure: components["schemas"]["CountAnswer"];
        };
        WordFiguresAnswer: {
            /** @description Role that passed the case on */
            from: string;
            /** @description Role that received it */
            to: string;
            label: components["schemas"]["TextAnswer"];
            /** @description Handoffs that young people were asked about */
            asked: components["schemas"]["CountAnswer"];
            answered: components["schemas"]["CountAnswer"];
            wasTold: components["schemas"]["WasToldAnswer"];
            wasOwnChoice: components["schemas"]["WasOwnChoiceAnswer"];
        };
        AfterFguAnswer: {
            /** @enum {string} */
            left: "completed" | "before";
            label: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            check: "after4Months" | "after12Months";
            /** @description Who left FGU so, and is not there now */
            cases: components["schemas"]["CountAnswer"];
            education: components["schemas"]["CountAnswer"];
            otherEducation: components["schemas"]["CountAnswer"];
            employment: components["schemas"]["CountAnswer"];
            /** @description None of these, or unknown */
            none: components["schemas"]["CountAnswer"];
            /** @description Not looked at, or not yet */
            unchecked: components["schemas"]["CountAnswer"];
        };
        GroupAnswer: {
            id: string;
            label: components["schemas"]["TextAnswer"];
            cases: components["schemas"]["CountAnswer"];
            reachedKui: components["schemas"]["CountAnswer"];
            inTargetGroup: components["schemas"]["CountAnswer"];
            startedFgu: components["schemas"]["CountAnswer"];
            retained: components["schemas"]["CountAnswer"];
            /** @description Lost between two parties */
            lost: components["schemas"]["CountAnswer"];
            /** @description From the offer to KUI to the first contact; null below five cases */
            medianDaysToContact: number | null;
        };
        ProgrammeGroupAnswer: {
            id: string;
            label: components["schemas"]["TextAnswer"];
            cases: components["schemas"]["CountAnswer"];
            reachedKui: components["schemas"]["CountAnswer"];
            inTargetGroup: components["schemas"]["CountAnswer"];
            startedFgu: components["schemas"]["CountAnswer"];
            retained: components["schemas"]["CountAnswer"];
            /** @description Lost between two parties */
            lost: components["schemas"]["CountAnswer"];
            /** @description From the offer to KUI to the first contact; null below five cases */
            medianDaysToContact: number | null;
            /** @description Small schools are taken together; empty where none can be told apart */
            institutions: components["schemas"]["GroupAnswer"][];
        };
        SchoolsAnswer: {
            id: string;
            label: components["schemas"]["TextAnswer"];
            cases: components["schemas"]["CountAnswer"];
            reachedKui: components["schemas"]["CountAnswer"];
            inTargetGroup: components["schemas"]["CountAnswer"];
            startedFgu: components["schemas"]["CountAnswer"];
            retained: components["schemas"]["CountAnswer"];
            /** @description Lost between two parties */
            lost: components["schemas"]["CountAnswer"];
            /** @description From the offer to KUI to the first contact; null below five cases */
            medianDaysToContact: number | null;
            programmeTypes: components["schemas"]["ProgrammeGroupAnswer"][];
        };
        FiguresAnswer: {
            /** Format: date-time */
            asOf: string;
            period: components["schemas"]["PeriodAnswer"];
            cases: components["schemas"]["CountAnswer"];
            flow: components["schemas"]["FlowAnswer"];
            stages: components["schemas"]["StageTimeAnswer"][];
            transits: components["schemas"]["TransitTimeAnswer"][];
            deadlines: components["schemas"]["PunctualitiesAnswer"];
            links: components["schemas"]["LinkFiguresAnswer"][];
            /** @description What young people said of the handoffs */
            words: components["schemas"]["WordFiguresAnswer"][];
            /** @description Where they were 4 and 12 months after FGU */
            afterFgu: components["schemas"]["AfterFguAnswer"][];
            schools: components["schemas"]["SchoolsAnswer"];
        };
        ImportNoteAnswer: {
            /** @enum {string} */
            code: "unknown-column" | "cpr-modulus";
            column: string;
            /** @description How many rows it is about; null for all */
            rows: number | null;
            text: components["schemas"]["TextAnswer"];
        };
        ImportAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @description Checked: nothing is imported before it is started
             * @enum {string}
             */
            state: "checked" | "running" | "done";
            /** @description All: ready, failed, known and imported */
            rows: number;
            /** @description Would be imported, or still will be */
            ready: number;
            /** @description Of those ready or imported: with a warning */
            warned: number;
            failed: number;
            /** @description Imported before, or further up in the file */
            known: number;
            imported: number;
            /** @description What is said of the file once, and counts as no warning */
            notes: components["schemas"]["ImportNoteAnswer"][];
        };
        ImportPageAnswer: {
            items: components["schemas"]["ImportAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        ImportColumnAnswer: {
            /** @description As it stands in the first line of the file */
            name: string;
            optional: boolean;
            /** @description What stands in it */
            says: components["schemas"]["TextAnswer"];
            example: string;
        };
        FindingAnswer: {
            /** @description The column’s heading; null: the whole row */
            column: string | null;
            /** @description Stable */
            code: string;
            /** @enum {string} */
            severity: "error" | "warning";
            /** @description What is wrong, and what to do */
            text: components["schemas"]["TextAnswer"];
        };
        ImportRowAnswer: {
            /** @description 1 is the first after the heading */
            row: number;
            /** @enum {string} */
            state: "ready" | "failed" | "known" | "imported";
            findings: components["schemas"]["FindingAnswer"][];
            /** Format: uuid */
            caseId: string | null;
        };
        ImportRowPageAnswer: {
            items: components["schemas"]["ImportRowAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        IntakeDayAnswer: {
            /** @description A day */
            on: string;
            /** @description Null where none are set */
            places: number | null;
            /** @description Who starts that day or is expected to; may be more than there are places */
            taken: number;
        };
        StartAnswer: {
            /** Format: uuid */
            caseId: string;
            youngPerson: components["schemas"]["NameAnswer"] | null;
            track: string | null;
            /** @description The day of the start */
            on: string;
            /**
             * @description `expected` until it is said, also when the day has passed
             * @enum {string}
             */
            came: "expected" | "started" | "noShow";
        };
        IntakeAnswer: {
            days: components["schemas"]["IntakeDayAnswer"][];
            starts: components["schemas"]["StartAnswer"][];
        };
        IntakeDaysAnswer: {
            items: components["schemas"]["IntakeDayAnswer"][];
        };
        PlacesBody: {
            /** Format: date */
            on: string;
            /** @description 0: none any more */
            places: number;
            /** @description The places of that day as they were seen; null for none */
            was: number | null;
        };
        IntakeDaysBody: {
            days: components["schemas"]["PlacesBody"][];
        };
        AbsenceAnswer: {
            /** Format: uuid */
            id: string;
            person: components["schemas"]["PersonAnswer"];
            substitute: components["schemas"]["PersonAnswer"];
            /** @description First day */
            from: string;
            /** @description Last day */
            to: string;
        };
        AbsencesAnswer: {
            items: components["schemas"]["AbsenceAnswer"][];
        };
        AbsenceBody: {
            /**
             * Format: uuid
             * @description Who is away
             */
            person: string;
            /**
             * Format: uuid
             * @description Who stands in
             */
            substitute: string;
            /**
             * Format: date
             * @description First day
             */
            from: string;
            /**
             * Format: date
             * @description Last day
             */
            to: string;
        };
        MentionBody: {
            /**
             * Format: uuid
             * @description A colleague
             */
            to: string;
            message?: string;
            /** @description The number of the task that it is about */
            task?: number;
        };
        MentionedTaskAnswer: {
            no: number;
            label: components["schemas"]["TextAnswer"];
        };
        MentionAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            youngPerson: components["schemas"]["NameAnswer"] | null;
            from: components["schemas"]["PersonAnswer"];
            /** @description Null for none, and for one that is done */
            task: components["schemas"]["MentionedTaskAnswer"] | null;
            message: string | null;
            /** Format: date-time */
            at: string;
            seen: boolean;
        };
        MentionPageAnswer: {
            items: components["schemas"]["MentionAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        PersonLoadAnswer: {
            /** @description Null: nobody has taken them */
            person: components["schemas"]["PersonAnswer"] | null;
            tasks: number;
            /** @description Tasks over their deadline */
            overdue: number;
            /** @description Tasks on their last day */
            today: number;
            /** @description Tasks with two working days after today, or fewer */
            soon: number;
        };
        StageLoadAnswer: {
            stage: string;
            label: components["schemas"]["TextAnswer"];
            cases: number;
            /** @description Deadlines breached in these cases */
            overdue: number;
            /** @description Deadlines on their last day */
            today: number;
            /** @description Deadlines with two working days after today, or fewer */
            soon: number;
        };
        OverviewAnswer: {
            /** Format: date-time */
            at: string;
            /** @description Deadlines breached */
            overdue: number;
            /** @description Deadlines on their last day */
            today: number;
            /** @description Deadlines with two working days after today, or fewer */
            soon: number;
            /** @description Tasks that nobody has taken */
            unassigned: number;
            /** @description Cases in which nothing has happened for too long */
            stalled: number;
            /** @description Handoffs that wait for an answer */
            handoffs: number;
            /** @description Colleagues who have none, too; no administrators */
            perPerson: components["schemas"]["PersonLoadAnswer"][];
            perStage: components["schemas"]["StageLoadAnswer"][];
        };
        OwedDeadlineAnswer: {
            /** Format: uuid */
            caseId: string;
            no: number;
            clock: string;
            label: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            kind: "statutory" | "local";
            /** Format: date-time */
            due: string;
            remaining: components["schemas"]["RemainingAnswer"] | null;
            /** @enum {string} */
            priority: "overdue" | "today" | "soon" | "later" | "none";
            stage: string | null;
            stageLabel: components["schemas"]["TextAnswer"] | null;
            youngPerson: components["schemas"]["NameAnswer"] | null;
            /** @description Colleagues who have tasks in the case */
            people: components["schemas"]["PersonAnswer"][];
        };
        DeadlinePageAnswer: {
            items: components["schemas"]["OwedDeadlineAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        SavedViewAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            list: string;
            filter: {
                [key: string]: string;
            };
        };
        SavedViewsAnswer: {
            items: components["schemas"]["SavedViewAnswer"][];
        };
        SavedViewBody: {
            name: string;
            /** @enum {string} */
            list: "tasks" | "deadlines";
            /** @description The list’s own filters */
            filter: {
                [key: string]: string;
            };
        };
        PeopleSearch: {
            /** @description Where the page before ended: its `next` */
            cursor?: string;
            /** @default 50 */
            limit: number;
            /** Format: uuid */
            organisation?: string;
            /** @description The beginning of a word of the name */
            q?: string;
        };
        HeldRoleAnswer: {
            /** Format: uuid */
            organisation: string;
            /** Format: uuid */
            unit: string | null;
            /** @enum {string} */
            role: "counsellor" | "caseworker" | "intake" | "consultant" | "leader" | "administrator";
            /**
             * Format: date-time
             * @description Says, with the organisation and the role, which one it is
             */
            from: string;
            /**
             * Format: date-time
             * @description Null: until somebody ends it
             */
            to: string | null;
            /**
             * @description `claims`: it follows what the sign-in says
             * @enum {string}
             */
            source: "entered" | "claims";
        };
        AdministeredPersonAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string | null;
            /** @enum {string} */
            locale: "da" | "en";
            /** @description Their account at the sign-in */
            subject: string;
            roles: components["schemas"]["HeldRoleAnswer"][];
        };
        AdministeredPersonPageAnswer: {
            items: components["schemas"]["AdministeredPersonAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        NewPersonBody: {
            /** Format: uuid */
            organisation: string;
            /**
             * Format: uuid
             * @description A team, or a school of an FGU institution
             */
            unit?: string;
            /** @enum {string} */
            role: "counsellor" | "caseworker" | "intake" | "consultant" | "leader" | "administrator";
            /**
             * Format: date
             * @description First day; now if left out
             */
            from?: string;
            /**
             * Format: date
             * @description Last day; none if left out
             */
            to?: string;
            /** @description Their account at the sign-in (`sub`) */
            subject: string;
            name: string;
            /**
             * Format: email
             * @description Where mail goes; none if left out
             */
            email?: string;
            /** @enum {string} */
            locale: "da" | "en";
        };
        EnteredAnswer: {
            /** Format: uuid */
            id: string;
        };
        PersonBody: {
            name: string;
            /**
             * Format: email
             * @description Where mail goes; none if left out
             */
            email?: string;
            /** @enum {string} */
            locale: "da" | "en";
        };
        RoleBody: {
            /** Format: uuid */
            organisation: string;
            /**
             * Format: uuid
             * @description A team, or a school of an FGU institution
             */
            unit?: string;
            /** @enum {string} */
            role: "counsellor" | "caseworker" | "intake" | "consultant" | "leader" | "administrator";
            /**
             * Format: date
             * @description First day; now if left out
             */
            from?: string;
            /**
             * Format: date
             * @description Last day; none if left out
             */
            to?: string;
        };
        RoleEndBody: {
            /** Format: uuid */
            organisation: string;
            /** @enum {string} */
            role: "counsellor" | "caseworker" | "intake" | "consultant" | "leader" | "administrator";
            /**
             * Format: date-time
             * @description When the role began, as it was told
             */
            from: string;
            /**
             * Format: date
             * @description Last day; at once if left out
             */
            lastDay?: string;
        };
        UnitBody: {
            /** Format: uuid */
            organisation: string;
            /**
             * Format: uuid
             * @description The unit above it
             */
            parent?: string;
            name: string;
        };
        DirectoryChangeAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description Null: what a sign-in claimed, or the operator */
            by: components["schemas"]["PersonAnswer"] | null;
            /** Format: uuid */
            organisation: string;
            person: components["schemas"]["PersonAnswer"] | null;
            unit: components["schemas"]["PersonAnswer"] | null;
            /** @enum {string} */
            what: "person-entered" | "person-changed" | "role-given" | "role-ended" | "unit-entered" | "unit-changed" | "unit-closed" | "unit-reopened" | "organisation-entered" | "organisation-changed" | "organisation-closed" | "organisation-reopened";
            /** @description Of a role: which, and from or until when; of an organisation: its name, and the one before */
            detail: Record<string, never>;
        };
        DirectoryChangePageAnswer: {
            items: components["schemas"]["DirectoryChangeAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        UnitAnswer: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description The unit above it
             */
            parent: string | null;
            name: string;
            closed: boolean;
        };
        AdministeredOrganisationAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            code: string;
            /** @enum {string} */
            role: "school" | "kui" | "fgu" | "administration";
            /** @description Three digits; null for one that serves several municipalities */
            municipalityCode: string | null;
            /**
             * @description Of a school
             * @enum {string|null}
             */
            programmeType: "gymnasium" | "vocational" | null;
            /**
             * Format: uuid
             * @description The organisation above it
             */
            parent: string | null;
            closed: boolean;
            /** @description The kinds that can be entered below it */
            below: ("school" | "kui" | "fgu" | "administration")[];
            /** @description I administer the one above, too: from there it is closed, and opened again */
            fromAbove: boolean;
            units: components["schemas"]["UnitAnswer"][];
        };
        AdministeredOrganisationsAnswer: {
            items: components["schemas"]["AdministeredOrganisationAnswer"][];
        };
        NewOrganisationBody: {
            name: string;
            /**
             * Format: uuid
             * @description The organisation above it, that I administer
             */
            parent: string;
            /**
             * @description One of those that can lie `below` the one above
             * @enum {string}
             */
            kind: "school" | "kui" | "fgu" | "administration";
            /** @description Institution number or CVR number; stays the same */
            code: string;
            /**
             * @description Of a school; of others it is not kept
             * @enum {string}
             */
            programmeType?: "gymnasium" | "vocational";
        };
        OrganisationNameBody: {
            name: string;
        };
        FailureAnswer: {
            /** @enum {string} */
            kind: "mail" | "news" | "letter" | "scan" | "import" | "ruleChange" | "deadline" | "round";
            /** @description Says, with the kind, which one it is */
            id: string;
            /** @description Null: it is of the whole installation */
            organisation: components["schemas"]["PersonAnswer"] | null;
            /** @description A colleague: to whom the mail is, or whose file is imported */
            person: components["schemas"]["PersonAnswer"] | null;
            /** @description Of a mail `asked`, `rang` or `weekly`; of a change of rules its kind; of a round which */
            about: string | null;
            /** @description How many cases a change of rules failed for */
            cases: number | null;
            /** Format: date-time */
            since: string;
            tries: number;
            /** Format: date-time */
            triedAt: string | null;
            /**
             * Format: date-time
             * @description Null where nobody tries it again unless asked, or a round goes on by itself
             */
            nextAt: string | null;
            /** @enum {string} */
            reason: "mail-server-away" | "mail-server-refuses" | "address-refused" | "scanner-away" | "database" | "cases-failed" | "keys-missing" | "witness-away" | "not-taken-on" | "fault";
            /** @description As it was recorded, for who runs the installation */
            code: string | null;
            givenUp: boolean;
            canTry: boolean;
        };
        FailurePageAnswer: {
            items: components["schemas"]["FailureAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        TryAgainBody: {
            failures: {
                /** @enum {string} */
                kind: "mail" | "news" | "letter" | "scan" | "import" | "ruleChange" | "deadline" | "round";
                id: string;
            }[];
        };
        TriedAgainAnswer: {
            /** @enum {string} */
            kind: "mail" | "news" | "letter" | "scan" | "import" | "ruleChange" | "deadline" | "round";
            id: string;
            /**
             * @description `gone`: it has been done meanwhile, or is not of an organisation that you answer for
             * @enum {string}
             */
            outcome: "ordered" | "gone";
        };
        TriedAgainAnswers: {
            items: components["schemas"]["TriedAgainAnswer"][];
        };
        OutlinedStretchAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @description Who holds the case there */
            role: components["schemas"]["TextAnswer"];
            stages: components["schemas"]["TextAnswer"][];
        };
        OutlinedAskAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @description Its acceptance passes the case on */
            handoff: boolean;
            /** @description Who owes the answer */
            to: components["schemas"]["TextAnswer"];
            due: components["schemas"]["TextAnswer"];
            answers: components["schemas"]["TextAnswer"][];
        };
        OutlinedDeadlineAnswer: {
            label: components["schemas"]["TextAnswer"];
            /** @description Who is to keep it */
            owner: components["schemas"]["TextAnswer"];
            due: components["schemas"]["TextAnswer"];
            starts: components["schemas"]["TextAnswer"] | null;
            /** @description The law that sets it; null: it is local */
            source: string | null;
        };
        OutlineAnswer: {
            stretches: components["schemas"]["OutlinedStretchAnswer"][];
            asks: components["schemas"]["OutlinedAskAnswer"][];
            deadlines: components["schemas"]["OutlinedDeadlineAnswer"][];
        };
        ClosingAnswer: {
            /** @description Month and day of a closing that comes every year, as 12-24 */
            yearly?: string;
            /** @description First day */
            from?: string;
            /** @description Last day, included */
            to?: string;
            /** @enum {string} */
            kind: "closed" | "summerHoliday";
            label?: string;
        };
        CalendarAnswer: {
            closings: components["schemas"]["ClosingAnswer"][];
            /** @description By weekday, 1 is Monday; left out: 8 to 16, on Fridays to 15 */
            hours?: {
                [key: string]: {
                    from?: string;
                    to?: string;
                };
            };
        };
        LocalBudgetAnswer: {
            /** @description Clock or ask of the process */
            name: string;
            label: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            unit: "workingDays" | "calendarDays" | "workingHours" | "years" | "times" | "hours";
            /** @description The process’s own */
            standard: number;
            /** @description Null: the standard holds */
            local: number | null;
            from: number;
            to: number;
        };
        LocalRowAnswer: {
            key: string;
            label: components["schemas"]["TextAnswer"];
            /** @description The first day on which it is asked */
            from: string;
            /** @description The last day, once it is retired */
            until?: string;
        };
        LocalListAnswer: {
            name: string;
            label: components["schemas"]["TextAnswer"];
            /** @description The rows that it always has: key → label */
            keys: {
                [key: string]: components["schemas"]["TextAnswer"];
            };
            /** @description How many may be added */
            most: number;
            /** @description What the organisation has added, the retired ones too */
            rows: components["schemas"]["LocalRowAnswer"][];
        };
        VersionAnswer: {
            definition: string;
            label: components["schemas"]["TextAnswer"];
            version: number;
            /** @description Running cases that the organisation holds and that follow it, closed ones with a deadline left included */
            cases: number;
        };
        LocalRulesAnswer: {
            /** @description Grows with every change */
            edition: number;
            calendar: components["schemas"]["CalendarAnswer"];
            budgets: components["schemas"]["LocalBudgetAnswer"][];
            lists: components["schemas"]["LocalListAnswer"][];
            versions: components["schemas"]["VersionAnswer"][];
        };
        FreeDaysAnswer: {
            /** @description A date */
            from: string;
            /** @description A date */
            to: string;
            da: string;
            en: string;
        };
        FreeYearAnswer: {
            year: number;
            /** @description Public holidays and own closings on what would else be a working day */
            days: components["schemas"]["FreeDaysAnswer"][];
        };
        LabelBody: {
            da: string;
            en: string;
        };
        LocalRowBody: {
            /** @description Left out for a new one, which is given its key */
            key?: string;
            label: components["schemas"]["LabelBody"];
            /**
             * Format: date
             * @description The first day on which it is asked
             */
            from: string;
            /**
             * Format: date
             * @description The last day: it is retired after it
             */
            until?: string;
        };
        LocalListBody: {
            /** @description Of the local rules as they were seen */
            edition: number;
            /** @description All rows, in their order. One that has been asked is retired, not left out */
            rows: components["schemas"]["LocalRowBody"][];
        };
        RuleChangeBody: {
            /** @enum {string} */
            kind: "calendar" | "budgets" | "version";
            /** @description All closings, and hours */
            calendar?: {
                [key: string]: unknown;
            };
            /** @description All budgets */
            budgets?: {
                [key: string]: number;
            };
            definition?: string;
            version?: number;
        };
        BudgetChangeAnswer: {
            name: string;
            label: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            unit: "workingDays" | "calendarDays" | "workingHours" | "years" | "times" | "hours";
            from: number;
            to: number;
        };
        VersionChangeAnswer: {
            from: number[];
            to: number;
        };
        DifferenceAnswer: {
            budgets: components["schemas"]["BudgetChangeAnswer"][];
            closingsAdded: components["schemas"]["ClosingAnswer"][];
            closingsRemoved: components["schemas"]["ClosingAnswer"][];
            /** @description Opening hours are others */
            hours: boolean;
            /** @description Null where the version stays */
            version: components["schemas"]["VersionChangeAnswer"] | null;
        };
        ResultsAnswer: {
            done: number;
            /** @description All that would be different kept its date */
            kept: number;
            unchanged: number;
            refused: number;
            failed: number;
        };
        RuleChangeGroupAnswer: {
            clock: string;
            label: components["schemas"]["TextAnswer"];
            /** @description Deadlines that would be different, each in one of five ways */
            deadlines: number;
            later: number;
            earlier: number;
            /** @description That would begin to run */
            starting: number;
            /** @description That would end, or have no date any more */
            ending: number;
            /** @description Whose rule changes, but no date */
            same: number;
            /** @description That would be breached at once */
            breaches: number;
            /** @description That kept their date */
            kept: number;
        };
        RuleChangeAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "calendar" | "budgets" | "version";
            /** @description What the rules are to be, as it was proposed */
            change: {
                [key: string]: unknown;
            };
            /** @description What of it is new, against the rules of that day */
            difference: components["schemas"]["DifferenceAnswer"];
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            person: string;
            /** @enum {string} */
            state: "previewing" | "previewed" | "applying" | "applied";
            /** @description Clocks and asks whose deadlines kept their date */
            keep: string[];
            /** Format: date-time */
            appliedAt: string | null;
            /** @description Running cases looked at so far */
            lookedAt: number;
            /** @description Of those: in which anything is different */
            cases: number;
            /** @description Of those: that cannot come along; not among `cases` */
            hindered: number;
            results: components["schemas"]["ResultsAnswer"];
            groups: components["schemas"]["RuleChangeGroupAnswer"][];
        };
        RuleChangePageAnswer: {
            items: components["schemas"]["RuleChangeAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        DeadlineChangeAnswer: {
            no: number;
            clock: string;
            label: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            how: "later" | "earlier" | "starting" | "ending" | "same";
            /**
             * Format: date-time
             * @description Null: it does not run yet, or is paused
             */
            was: string | null;
            /**
             * Format: date-time
             * @description Null: it would not run any more, or is paused
             */
            will: string | null;
            breach: boolean;
            /** @description It would be another, but keeps its date */
            kept: boolean;
        };
        RuleChangeCaseAnswer: {
            /** Format: uuid */
            caseId: string;
            youngPerson: components["schemas"]["NameAnswer"] | null;
            deadlines: components["schemas"]["DeadlineChangeAnswer"][];
            /** @description Why the case cannot come along */
            hindrance: components["schemas"]["TextAnswer"] | null;
            /** @description What is different where no deadline is */
            note: components["schemas"]["TextAnswer"] | null;
            /**
             * @description Null: not carried out
             * @enum {string|null}
             */
            result: "done" | "kept" | "unchanged" | "refused" | "failed" | null;
        };
        RuleChangeCasePageAnswer: {
            items: components["schemas"]["RuleChangeCaseAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        ApplyBody: {
            /** @description Those of the change’s groups whose running deadlines keep their date; all others are reckoned anew */
            keep?: string[];
        };
        RetentionRuleAnswer: {
            /** @enum {string} */
            kind: "caseDecided" | "caseUndecided" | "riskNotice" | "accessLog" | "notifications" | "mentions" | "mails" | "failures" | "imports" | "uploads" | "drafts" | "answers" | "sessions" | "absences" | "rulePreviews" | "leftDirectory" | "history" | "erasures" | "surroundings";
            label: components["schemas"]["TextAnswer"];
            /** @description ISO 8601 length; null: for as long as the installation runs */
            after: string | null;
            /** @description From when on it counts */
            since: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            fate: "erased" | "anonymised" | "kept";
            /** @description Why so long and no longer */
            basis: components["schemas"]["TextAnswer"];
            /** @enum {string} */
            certainty: "law" | "configurable";
            /** @description The installation has set the length itself */
            own: boolean;
        };
        DueAnswer: {
            /** Format: uuid */
            caseId: string;
            /** @description The rule; `onDemand` where a leader ordered it */
            kind: string;
            /** Format: date-time */
            due: string;
            /** @description A hold stops it */
            held: boolean;
        };
        RetentionAnswer: {
            rules: components["schemas"]["RetentionRuleAnswer"][];
            /** @description Cases of the acting organisation due within ninety days, the first hundred */
            due: components["schemas"]["DueAnswer"][];
        };
        HoldAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @enum {string} */
            reason: "complaint" | "court" | "supervision" | "accessRequest" | "archive" | "childProtection";
            reasonLabel: components["schemas"]["TextAnswer"];
            /** Format: date-time */
            placedAt: string;
            placedBy: string | null;
            /** @description The last day; null: until it is lifted */
            until: string | null;
            /** Format: date-time */
            liftedAt: string | null;
            liftedBy: string | null;
        };
        HoldPageAnswer: {
            items: components["schemas"]["HoldAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        HoldBody: {
            /** @enum {string} */
            reason: "complaint" | "court" | "supervision" | "accessRequest" | "archive" | "childProtection";
            /**
             * Format: date
             * @description The last day; until it is lifted if left out
             */
            until?: string;
        };
        DecidedAnswer: {
            /** Format: uuid */
            id: string;
        };
        ErasureAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            caseId: string;
            /** @description The rule; `onDemand` where a leader ordered it */
            kind: string;
            /** @enum {string|null} */
            reason: "unlawful" | "wrongPerson" | "consentWithdrawn" | "noLongerNeeded" | "objection" | null;
            reasonLabel: components["schemas"]["TextAnswer"] | null;
            /** Format: date-time */
            decidedAt: string;
            decidedBy: string | null;
            /**
             * Format: date-time
             * @description Null: it is to be carried out
             */
            erasedAt: string | null;
            /** @description Versions of records */
            records: number;
            /** @description The young person had no other case, and is erased */
            personErased: boolean;
        };
        ErasurePageAnswer: {
            items: components["schemas"]["ErasureAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        ErasurePreviewAnswer: {
            records: number;
            /** @description Versions of these records */
            versions: number;
            drafts: number;
            mentions: number;
            /** @description Cases of the same young person that stand: so long the name stays */
            otherCases: number;
            /** @description Steps of the history: they stay, without anybody’s data */
            steps: number;
            open: boolean;
            held: boolean;
            erased: boolean;
        };
        ErasureBody: {
            /** @enum {string} */
            reason: "unlawful" | "wrongPerson" | "consentWithdrawn" | "noLongerNeeded" | "objection";
        };
        NeedAnswer: {
            /** Format: uuid */
            id: string;
            colleague: components["schemas"]["PersonAnswer"];
            /** @enum {string} */
            reason: "contact" | "decision" | "letter" | "own-notice";
            /** @description Last day */
            until: string;
            markedBy: components["schemas"]["PersonAnswer"];
            /** Format: date-time */
            markedAt: string;
        };
        ProtectionAnswer: {
            protected: boolean;
            /** @description Whether the acting party says if the name is protected: it holds the case */
            mayProtect: boolean;
            /** @description Colleagues who may know the name */
            needs: components["schemas"]["NeedAnswer"][];
        };
        ProtectionBody: {
            protected: boolean;
        };
        NeedBody: {
            /**
             * Format: uuid
             * @description A colleague
             */
            colleague: string;
            /** @enum {string} */
            reason: "contact" | "decision" | "letter";
            /**
             * Format: date
             * @description Last day; at most a year from now
             */
            until: string;
        };
        DeadlineBody: {
            /** @description `danish-authority`, an organisation’s id, or closings and hours of one’s own */
            calendar: string | {
                [key: string]: unknown;
            };
            /** Format: date-time */
            start: string;
            /** @description One of workingDays, calendarDays (with skipsSummerHoliday) and workingHours */
            budget: {
                [key: string]: unknown;
            };
            pauses?: {
                from?: string;
                to?: string;
            }[];
        };
        DeadlinePreviewAnswer: {
            /**
             * Format: date-time
             * @description The first moment at which it is over; null while it stands still
             */
            due: string | null;
            lastDay: string | null;
            /** @description Why that moment */
            sentence: components["schemas"]["TextAnswer"];
        };
        LookAnswer: {
            by: components["schemas"]["PartyAnswer"];
            purpose: string;
            purposeLabel: components["schemas"]["TextAnswer"];
            /** @description What they did, in plain words */
            did: components["schemas"]["TextAnswer"][];
            times: number;
        };
        LookDayAnswer: {
            /** @description Day, in Denmark */
            day: string;
            /** @description Empty where it was you alone */
            looks: components["schemas"]["LookAnswer"][];
        };
        LooksAnswer: {
            items: components["schemas"]["LookDayAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        AccessSampleItemAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description First day */
            from: string;
            /** @description Last day */
            to: string;
            /** @description How many looks were drawn */
            items: number;
            /** @description Of those: with a verdict */
            judged: number;
        };
        AccessSamplePageAnswer: {
            items: components["schemas"]["AccessSampleItemAnswer"][];
            /** @description Cursor of the next page; null on the last */
            next: string | null;
        };
        TiesAnswer: {
            /** @description Steps that they have taken in the case */
            steps: number;
            /** @description Has or had a task in it */
            tasks: boolean;
            mentioned: boolean;
            /** @description Stood in for a colleague on a day when they looked */
            stoodIn: boolean;
            /** @description It stood in their inbox */
            listed: boolean;
        };
        AccessVerdictAnswer: {
            /** @enum {string} */
            verdict: "inOrder" | "toAsk" | "wrong";
            note: string | null;
            /** Format: date-time */
            at: string;
            by: components["schemas"]["PersonAnswer"];
        };
        SampledLookAnswer: {
            no: number;
            person: components["schemas"]["PersonAnswer"];
            /** Format: uuid */
            caseId: string;
            /** @description Null for who may not know it */
            youngPerson: components["schemas"]["NameAnswer"] | null;
            /** @description Day, in Denmark */
            day: string;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            times: number;
            did: components["schemas"]["TextAnswer"][];
            purposes: components["schemas"]["TextAnswer"][];
            ties: components["schemas"]["TiesAnswer"];
            /** @description Your own: for somebody else to judge */
            own: boolean;
            /** @description Newest first */
            verdicts: components["schemas"]["AccessVerdictAnswer"][];
        };
        AccessSampleAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description First day */
            from: string;
            /** @description Last day */
            to: string;
            /** @description How many looks were drawn */
            items: number;
            /** @description Of those: with a verdict */
            judged: number;
            looks: components["schemas"]["SampledLookAnswer"][];
        };
        VerdictBody: {
            /**
             * @description In order, to be asked about, or wrong
             * @enum {string}
             */
            verdict: "inOrder" | "toAsk" | "wrong";
            note?: string;
        };
        FoundCaseAnswer: {
            /** Format: uuid */
            caseId: string;
            youngPerson: components["schemas"]["NameAnswer"] | null;
        };
        AccessFindingAnswer: {
            /** @enum {string} */
            kind: "many" | "untied" | "fruitless";
            person: components["schemas"]["PersonAnswer"];
            /** @description One sentence */
            text: components["schemas"]["TextAnswer"];
            /** @description Some of the cases, the latest look first */
            cases: components["schemas"]["FoundCaseAnswer"][];
        };
        AccessFindingsAnswer: {
            items: components["schemas"]["AccessFindingAnswer"][];
        };
        LetterAnswer: {
            /** Format: uuid */
            id: string;
            /** @description Of its template */
            kind: string;
            name: components["schemas"]["TextAnswer"];
            /** @description The form that it was made of */
            form: string;
            /** Format: uuid */
            record: string;
            revision: number;
            from: components["schemas"]["PartyAnswer"];
            /**
             * Format: date-time
             * @description Its date
             */
            at: string;
            /**
             * Format: date-time
             * @description When it was laid before the young person
             */
            placedAt: string;
            /** @description A later one was sent in its place */
            replaced: boolean;
            /** @description Hex SHA-256 of the PDF */
            pdfDigest: string;
        };
        TemplateAnswer: {
            kind: string;
            version: number;
            name: components["schemas"]["TextAnswer"];
            /** @description New letters are written by it */
            newest: boolean;
            /** @description What is filled in for such a letter */
            forms: components["schemas"]["TextAnswer"][];
            /** @description The kind of complaint guidance that it gives; null: none */
            guidance: components["schemas"]["TextAnswer"] | null;
        };
        GuidanceAnswer: {
            /** @description Kind of decision */
            kind: string;
            label: components["schemas"]["TextAnswer"];
            /** @description Whom one complains to */
            body: string;
            weeks: number;
            from: number;
            to: number;
            /** @description Set by your organisation; else what the process begins with, which is no statement of law */
            own: boolean;
        };
        GuidanceBody: {
            /** @description Whom one complains to, as letters are to have it */
            body: string;
            weeks: number;
        };
        MembershipAnswer: {
            /** Format: uuid */
            organisation: string;
            /** @enum {string} */
            kind: "school" | "kui" | "fgu" | "administration";
            name: string;
            /** @description Institution number where there is one */
            code: string;
            municipalityCode: string | null;
            /** @enum {string|null} */
            programmeType: "gymnasium" | "vocational" | null;
            duties: ("counsellor" | "caseworker" | "intake" | "consultant" | "leader" | "administrator")[];
            /** @description Colleagues who are away, and in whose place one acts */
            standsFor: string[];
        };
        MeAnswer: {
            /** Format: uuid */
            person: string;
            name: string;
            /** @enum {string} */
            locale: "da" | "en";
            memberships: components["schemas"]["MembershipAnswer"][];
            /**
             * Format: uuid
             * @description The organisation acted for; null for a citizen, and while one of several is still to be chosen
             */
            organisation: string | null;
            /**
             * @description The role acted in; null while an organisation is still to be chosen
             * @enum {string|null}
             */
            role: "school" | "kui" | "fgu" | "administration" | "youngPerson" | "guardian" | null;
            leader: boolean;
            /** @description What one may do, beside the actions of a case */
            may: ("readCases" | "readLetters" | "correctRecords" | "correctNames" | "searchByName" | "searchByCpr" | "unmaskCpr" | "readProtection" | "protectNames" | "markNeeds" | "endNeeds" | "attachFiles" | "keepDrafts" | "readTasks" | "assignTasks" | "readHandoffs" | "hearNews" | "mentionColleagues" | "readColleagues" | "keepAbsences" | "keepViews" | "importNotices" | "readOrganisations" | "readProcess" | "readLocalRules" | "changeLocalRules" | "readIntake" | "setIntake" | "readOverview" | "readRetention" | "decideRetention" | "readFigures" | "readLooks" | "takeFile" | "reviewAccess" | "administerDirectory" | "readDirectoryChanges" | "mendFailures")[];
            /** Format: uuid */
            youngPerson: string | null;
            /** Format: uuid */
            guardian: string | null;
        };
        OrganisationChoice: {
            /** Format: uuid */
            organisation: string;
        };
        AboutAnswer: {
            /** @description Anybody may sign in as anybody, and all people and cases are made up */
            demo: boolean;
        };
        PersonShape: {
            /** @description CPR number. Stored encrypted, and shown again only against a reason that the access log keeps. */
            cpr?: string;
            /**
             * Format: date
             * @description Needed where the CPR number is not known.
             */
            birthDate?: string;
            firstName: string;
            lastName: string;
            /** @description Name and address protection (CPR-loven §28): the name is shown to whom a need is marked for */
            protected?: boolean;
        };
        WarningAnswer: {
            /** @enum {string} */
            code: "cpr-modulus";
            /** @description RFC 6901 pointer into the body */
            pointer: string;
            detail: components["schemas"]["TextAnswer"];
        };
        OpenedAnswer: {
            /** Format: uuid */
            caseId: string;
            version: number;
            /** @description The ETag as a number */
            revision: number;
            /** @description Null after the close, and for who may not see it */
            stage: string | null;
            /** @description Null for who may not see it */
            holder: components["schemas"]["PartyAnswer"] | null;
            outcome: string | null;
            /** @description What may be wrong and was taken as it is */
            warnings: components["schemas"]["WarningAnswer"][];
        };
        Problem: {
            /** Format: uri-reference */
            type: string;
            title: string;
            status: number;
            /** @description Stable. The process refuses by: case-exists, case-not-found, case-closed, unknown-opening, unknown-action, action-not-open-here, wrong-party, condition-fails, no-such-item, which-item, receiver-missing, receiver-wrong-role, receiver-unbound, receiver-is-sender, offer-already-open, already-asked, fields-missing, fact-wrong, elements-wrong, no-such-task, task-not-yours, task-taken, task-not-lent, clock-not-running, rung-not-due, rung-unknown, leaders-only, version-unfit, nothing-to-rebase, already-linked, two-people */
            code: string;
            detail?: string;
            /**
             * Format: uri
             * @description Id of the request
             */
            instance: string;
            errors?: {
                /** @description RFC 6901 pointer into the body */
                pointer?: string;
                /** @description Or a parameter of the address */
                parameter?: string;
                code: string;
                detail: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    cases_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
                /** @description Only open cases, or only closed ones */
                open?: boolean;
                /** @description Only cases that the acting party holds, or only others */
                holding?: boolean;
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseSearch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_own: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CprSearch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseItemAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningPreviewBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_read: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            /** @description It is as it was */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_unmask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmaskBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CprAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_others: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OtherCaseAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_records: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_differences: {
        parameters: {
            query?: {
                /** @description The earlier version */
                from?: number;
                /** @description The later version */
                to?: number;
            };
            header?: never;
            path: {
                id: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordVersionsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_shares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cases_timeline: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointments_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appointments_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachments_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachments_bring: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachments_listForOpening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachments_bringForOpening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachments_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachments_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                attachment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    corrections_correct: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The case’s ETag */
                "If-Match": string;
            };
            path: {
                id: string;
                record: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    names_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NameCorrectionsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    names_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actions_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actions_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: {
                        [key: string]: unknown;
                    };
                    elements?: {
                        [key: string]: string[];
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handoffs_list: {
        parameters: {
            query: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
                direction: "incoming" | "outgoing";
                kind?: "handoff" | "notice" | "question" | "consultation" | "hearing" | "stay" | "waiting" | "appointment" | "approval" | "complaint";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handoffs_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoffSearch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notices_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
                /** @description me (and those I stand in for), nobody, others (my colleagues), or a colleague’s id */
                assignee?: string;
                /** @description Only tasks of this case */
                case?: string;
                /** @description Only tasks of this name in the process */
                task?: string;
                /** @description Only tasks of cases in this stage */
                stage?: string;
                priority?: "overdue" | "today" | "soon";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskSearch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_assign: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoneAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_assignAll: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentsBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drafts_readForOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                opening: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
            /** @description Nothing is kept yet */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drafts_putForOpening: {
        parameters: {
            query?: never;
            header?: {
                /** @description Left out for a new draft */
                "If-Match"?: string;
            };
            path: {
                opening: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDoneAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drafts_dropForOpening: {
        parameters: {
            query?: never;
            header: {
                /** @description The draft’s ETag */
                "If-Match": string;
            };
            path: {
                opening: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drafts_readForAction: {
        parameters: {
            query?: {
                /** @description The ask or consent that the action is about */
                on?: number;
            };
            header?: never;
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
            /** @description Nothing is kept yet */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drafts_putForAction: {
        parameters: {
            query?: {
                /** @description The ask or consent that the action is about */
                on?: number;
            };
            header?: {
                /** @description Left out for a new draft */
                "If-Match"?: string;
            };
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftDoneAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drafts_dropForAction: {
        parameters: {
            query?: {
                /** @description The ask or consent that the action is about */
                on?: number;
            };
            header: {
                /** @description The draft’s ETag */
                "If-Match": string;
            };
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    surroundings_organisations: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
                role?: "school" | "kui" | "fgu" | "administration";
                /** @description Ids with commas between, at most 100: only these */
                id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    surroundings_colleagues: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    surroundings_notifications: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    surroundings_processes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    surroundings_process: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    figures_figures: {
        parameters: {
            query?: {
                /** @description Cases opened in the month of this day, or later */
                from?: string;
                /** @description Cases opened in the month of this day, or earlier */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_columns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportColumnAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_rows: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
                state?: "ready" | "failed" | "known" | "imported";
                /** @description Only rows of which something is said, or only the others */
                odd?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    imports_failed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intake_read: {
        parameters: {
            query?: {
                /** @description First day; today, if left out */
                from?: string;
                /** @description Last day, at most 100 after the first, which it is if left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intake_days: {
        parameters: {
            query?: {
                /** @description First day; today, if left out */
                from?: string;
                /** @description Last day, at most 100 after the first, which it is if left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeDaysAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intake_set: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntakeDaysBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntakeDaysAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    intake_calendar: {
        parameters: {
            query?: {
                /** @description First day; today, if left out */
                from?: string;
                /** @description Last day, at most 100 after the first, which it is if left out */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    colleagues_absences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsencesAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    colleagues_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    colleagues_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    colleagues_mention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MentionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    colleagues_mentions: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    colleagues_see: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview_deadlines: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
                priority?: "overdue" | "today" | "soon";
                /** @description Only deadlines of this name; `stalled`: quiet for too long */
                clock?: string;
                /** @description Only cases that the organisation holds in this stage */
                stage?: string;
                /** @description Only cases in which this colleague has tasks */
                person?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview_views: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview_save: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview_drop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeopleSearch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredPersonPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleEndBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_enterUnit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_changeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_closeUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_reopenUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administration_changes: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryChangePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administeredorganisations_organisations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredOrganisationsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administeredorganisations_enter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOrganisationBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administeredorganisations_rename: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationNameBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administeredorganisations_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    administeredorganisations_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    failures_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailurePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    failures_tryAgain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TryAgainBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedAgainAnswers"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawings_outline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutlineAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawings_drawing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: number;
                format: "svg" | "bpmn";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                    "application/xml": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocalRulesAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeYearAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_changeList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocalListBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocalRulesAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_list: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChangePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleChangeBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChangeAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChangeAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_cases: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
                /** @description Only cases in which this deadline would be different */
                clock?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChangeCasePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rules_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleChangeAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_retention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_holds: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldPageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_place: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_lift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_erasures: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePreviewAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retention_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureBody"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    protection_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProtectionAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    protection_protect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProtectionBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    protection_mark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    protection_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                need: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deadlines_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePreviewAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access_looks: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LooksAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access_samples: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSamplePageAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access_draw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSampleAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access_sample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSampleAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access_judge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                no: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerdictBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    access_findings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessFindingsAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                letter: string;
                format: "html" | "pdf";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_preview: {
        parameters: {
            query?: {
                /** @description The ask that the action is about */
                on?: number;
                format?: "html" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                action: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fields?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_sample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
                version: number;
                format: "html" | "pdf";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_guidance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuidanceAnswer"][];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    letters_setGuidance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuidanceBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    live_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_chooseOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChoice"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    about_about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AboutAnswer"];
                };
            };
            /** @description A problem (RFC 9457), in Danish or English by Accept-Language */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
