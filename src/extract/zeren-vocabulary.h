/* zeren-vocabulary.h: the words that the extractor knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** The words are data in one place; the service layer adds the office's own (names of organisations
 * and posts) before it extracts. */
typedef struct _ZerenVocabulary ZerenVocabulary;

/**
 * ZerenWordClass:
 * @ZEREN_WORDS_ACTOR: what the name of somebody who acts ends with, and the office's own names
 * @ZEREN_WORDS_NO_ACTOR: longer words that only look like it (格局, 全部 …)
 * @ZEREN_WORDS_CAUSE: verbs whose object is somebody (组织, 督促 …): what follows does not act
 * itself
 * @ZEREN_WORDS_MODAL: words between the subject and what it has to do
 * @ZEREN_WORDS_LINK: words that end a subject without a modal (对, 向, 将, 是 …)
 * @ZEREN_WORDS_DOING: verbs that oblige nobody by themselves; a name that stands right before them
 * ends
 * @ZEREN_WORDS_VERB_LINK: verbs that end it where somebody stands right before them (负责, 履行 …)
 * @ZEREN_WORDS_INSIDE: longer words that hide a modal or a link (主要, 应急, 针对 …)
 * @ZEREN_WORDS_ACT: verbs of administrative work
 * @ZEREN_WORDS_DELIVER: verbs that hand something to a recipient
 * @ZEREN_WORDS_PAPER: what a deliverable ends with
 * @ZEREN_WORDS_MAKE: verbs that bring a deliverable about
 * @ZEREN_WORDS_AT_LEAST: bounds from below
 * @ZEREN_WORDS_AT_MOST: bounds from above
 * @ZEREN_WORDS_TIMES: units that count how often
 * @ZEREN_WORDS_POINT: named points of the year
 * @ZEREN_WORDS_AT_ONCE: limits after an event without a number
 * @ZEREN_WORDS_SOFT: words that ask for something without a measurable time
 * @ZEREN_WORDS_TRIGGER: verbs that tell of an event
 * @ZEREN_WORDS_OPENING: words at the head of a part that are no part of the duty
 * @ZEREN_WORDS_DUTY_TITLE: what stands behind the actor in a heading (责任清单, 职责 …)
 * @ZEREN_WORDS_INNOCENT: longer words that hide a word of the boundary (民族乡, 问题导向 …)
 * @ZEREN_WORDS_OPINION: what people think, say, publish or believe, and who watches it
 * @ZEREN_WORDS_CHANNEL: places where people say something
 * @ZEREN_WORDS_WATCH: watching, vetting, steering
 * @ZEREN_WORDS_RESPOND: what is done about an event
 * @ZEREN_WORDS_OFFICE_ACT: acts of the office itself: meetings, reports, training …
 * @ZEREN_WORDS_DOCTRINE: fields of work whose events concern what people think
 * @ZEREN_WORDS_DOCTRINE_EVENT: such an event itself
 * @ZEREN_WORDS_TOUCH: what makes a ground touch speech or belief, beyond the boundary of duties
 * @ZEREN_WORDS_WRONG: personal wrongdoing
 * @ZEREN_WORDS_FAILURE: failure in an administrative act
 * @ZEREN_WORDS_SPEECH: what is said, taught, printed or shown, and who says it
 * @ZEREN_WORDS_VET: vetting and following what is said
 * @ZEREN_WORDS_PERSON: people as a group
 * @ZEREN_WORDS_FOLLOW: finding out and following people
 * @ZEREN_WORDS_MANNER: what may stand between people and the verb (每周, 进行, 情况 …)
 * @ZEREN_WORDS_PROBE: watching that no meeting or report about it makes an act of the office
 * @ZEREN_WORDS_INQUIRE: finding out, without saying about whom or what
 * @ZEREN_WORDS_THING: facilities, papers, money, units …: what an office may find out about
 * @ZEREN_WORDS_TASK: what a failure is about, beside the verbs of administrative work
 * @ZEREN_WORDS_REGARD: looking at something, whatever it is (检查, 抽看, 排查 …)
 * @ZEREN_WORDS_VISIT: going to see somebody
 * @ZEREN_WORDS_TALK: talking to somebody
 * @ZEREN_WORDS_STEER: leading people to something
 * @ZEREN_WORDS_FIND: finding somebody doing something
 * @ZEREN_WORDS_NOTE: writing down, or answering
 * @ZEREN_WORDS_PRIVATE: what belongs to a person, and what people write or say
 * @ZEREN_WORDS_HEAD: facilities, papers and money whose care is administrative, whatever they serve
 * @ZEREN_WORDS_STUFF: what the names of things end with
 * @ZEREN_WORDS_QUARTERS: rooms that people live or work in: what is in them may be theirs
 * @ZEREN_WORDS_ROLE: whom an office talks to about their work
 * @ZEREN_WORDS_AID: what an office visits people for beside finding out about them
 * @ZEREN_WORDS_OUTCOME: accidents and mass incidents that poor handling leads to
 *
 * The classes of words. A word may stand in several.
 */
typedef enum
{
  ZEREN_WORDS_ACTOR,
  ZEREN_WORDS_NO_ACTOR,
  ZEREN_WORDS_CAUSE,
  ZEREN_WORDS_MODAL,
  ZEREN_WORDS_LINK,
  ZEREN_WORDS_VERB_LINK,
  ZEREN_WORDS_DOING,
  ZEREN_WORDS_INSIDE,
  ZEREN_WORDS_ACT,
  ZEREN_WORDS_DELIVER,
  ZEREN_WORDS_PAPER,
  ZEREN_WORDS_MAKE,
  ZEREN_WORDS_AT_LEAST,
  ZEREN_WORDS_AT_MOST,
  ZEREN_WORDS_TIMES,
  ZEREN_WORDS_POINT,
  ZEREN_WORDS_AT_ONCE,
  ZEREN_WORDS_SOFT,
  ZEREN_WORDS_TRIGGER,
  ZEREN_WORDS_OPENING,
  ZEREN_WORDS_DUTY_TITLE,
  ZEREN_WORDS_INNOCENT,
  ZEREN_WORDS_OPINION,
  ZEREN_WORDS_CHANNEL,
  ZEREN_WORDS_WATCH,
  ZEREN_WORDS_RESPOND,
  ZEREN_WORDS_OFFICE_ACT,
  ZEREN_WORDS_DOCTRINE,
  ZEREN_WORDS_DOCTRINE_EVENT,
  ZEREN_WORDS_TOUCH,
  ZEREN_WORDS_WRONG,
  ZEREN_WORDS_FAILURE,
  ZEREN_WORDS_OUTCOME,
  ZEREN_WORDS_SPEECH,
  ZEREN_WORDS_VET,
  ZEREN_WORDS_PERSON,
  ZEREN_WORDS_FOLLOW,
  ZEREN_WORDS_MANNER,
  ZEREN_WORDS_PROBE,
  ZEREN_WORDS_INQUIRE,
  ZEREN_WORDS_THING,
  ZEREN_WORDS_TASK,
  ZEREN_WORDS_REGARD,
  ZEREN_WORDS_VISIT,
  ZEREN_WORDS_TALK,
  ZEREN_WORDS_STEER,
  ZEREN_WORDS_FIND,
  ZEREN_WORDS_NOTE,
  ZEREN_WORDS_PRIVATE,
  ZEREN_WORDS_HEAD,
  ZEREN_WORDS_STUFF,
  ZEREN_WORDS_QUARTERS,
  ZEREN_WORDS_ROLE,
  ZEREN_WORDS_AID,
  ZEREN_N_WORD_CLASSES,
} ZerenWordClass;

ZerenVocabulary *zeren_vocabulary_new (void);
void zeren_vocabulary_free (ZerenVocabulary *self);
void zeren_vocabulary_add_actor (ZerenVocabulary *self, const char *name);

guint64 zeren_vocabulary_get_classes (const ZerenVocabulary *self, gunichar first);

/* Lengths are code points of normalised text (zeren-outline-private.h); 0 means no word. */
gsize zeren_vocabulary_match (const ZerenVocabulary *self,
                              ZerenWordClass word_class,
                              const gunichar *chars,
                              gsize n_chars);
gsize zeren_vocabulary_match_end (const ZerenVocabulary *self,
                                  ZerenWordClass word_class,
                                  const gunichar *chars,
                                  gsize end);
gboolean zeren_vocabulary_find (const ZerenVocabulary *self,
                                ZerenWordClass word_class,
                                const gunichar *chars,
                                gsize n_chars,
                                gsize *start,
                                gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZerenVocabulary, zeren_vocabulary_free)

G_END_DECLS
