/* zeren-places.c: where one can go in the window: the places of the sidebar, the pages of records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "zeren-places.h"

#include "zeren-calendar-page.h"
#include "zeren-case-list-page.h"
#include "zeren-case-page.h"
#include "zeren-coverage-page.h"
#include "zeren-holidays-page.h"
#include "zeren-incident-list-page.h"
#include "zeren-incident-page.h"
#include "zeren-member-page.h"
#include "zeren-organisation-page.h"
#include "zeren-organisations-page.h"
#include "zeren-overview-page.h"
#include "zeren-plan-list-page.h"
#include "zeren-plan-page.h"
#include "zeren-task-list-page.h"
#include "zeren-task-page.h"
#include "zeren-year-page.h"

#include <glib/gi18n-lib.h>

static const ZerenPlace places[] = {
  { "overview", N_ ("Overview"), "go-home-symbolic", zeren_overview_page_get_type },
  { "calendar", N_ ("Calendar"), "x-office-calendar-symbolic", zeren_calendar_page_get_type },
  { "tasks", N_ ("Tasks"), "checkbox-checked-symbolic", zeren_task_list_page_get_type },
  { "plans", N_ ("Plans"), "x-office-document-symbolic", zeren_plan_list_page_get_type },
  { "organisations",
    N_ ("Organizations"),
    "system-users-symbolic",
    zeren_organisations_page_get_type },
  { "incidents", N_ ("Incidents"), "dialog-warning-symbolic", zeren_incident_list_page_get_type },
  { "cases", N_ ("Cases"), "folder-documents-symbolic", zeren_case_list_page_get_type },
};

/* The pages of single records, by the kind that `win.open` is given */
static const struct
{
  const char *kind;
  GType (*get_type) (void);
} kinds[] = {
  { "organisation", zeren_organisation_page_get_type },
  { "member", zeren_member_page_get_type },
  { "case", zeren_case_page_get_type },
  { "evidence", zeren_coverage_page_get_type },
  { "holidays", zeren_holidays_page_get_type },
  { "incident", zeren_incident_page_get_type },
  { "plan", zeren_plan_page_get_type },
  { "duty", zeren_plan_page_get_type },
  { "clause", zeren_plan_page_get_type },
  { "task", zeren_task_page_get_type },
  { "year", zeren_year_page_get_type },
};

/**
 * zeren_places_get:
 * @n_places: (out): how many there are
 *
 * Returns: (array length=n_places) (transfer none): the places in the order of the sidebar
 */
const ZerenPlace *
zeren_places_get (guint *n_places)
{
  *n_places = G_N_ELEMENTS (places);

  return places;
}

/**
 * zeren_places_find:
 *
 * Returns: (nullable) (transfer none): the place with that id
 */
const ZerenPlace *
zeren_places_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      if (g_strcmp0 (places[i].id, id) == 0)
        return &places[i];
    }

  return NULL;
}

/**
 * zeren_places_get_page_type:
 * @kind: the kind of a record, `task` for example
 *
 * Returns: the type of the #ZerenPage that shows one; %G_TYPE_INVALID where there is none
 */
GType
zeren_places_get_page_type (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].kind, kind) == 0)
        return kinds[i].get_type ();
    }

  return G_TYPE_INVALID;
}

/**
 * zeren_places_get_nth_page_type:
 * @n: from 0
 *
 * Goes through the pages of records; a page that shows several kinds comes several times.
 *
 * Returns: a type; %G_TYPE_INVALID after the last
 */
GType
zeren_places_get_nth_page_type (guint n)
{
  return n < G_N_ELEMENTS (kinds) ? kinds[n].get_type () : G_TYPE_INVALID;
}
