/*
 * judge: whether a filing has to be worked on, and why.
 */
#ifndef CROSSFOOT_RUN_JUDGE_H
#define CROSSFOOT_RUN_JUDGE_H

#include "run/session.h"

enum judgement {
    JUDGE_CURRENT,   /* done, by this recipe, and its outputs are there */
    JUDGE_GIVEN_UP,  /* failed as often as it may */
    JUDGE_ELSEWHERE, /* another shard's */
    JUDGE_NEW,
    JUDGE_RECIPE,   /* template, program or formats are others now */
    JUDGE_VANISHED, /* an output is gone or not what was written */
    JUDGE_AGAIN     /* it failed, and may do better now */
};

const char *judgement_name(enum judgement judgement);
bool judgement_is_work(enum judgement judgement);

/* *record receives what is on record for the filing, in `arena`; NULL where nothing is. */
enum judgement judge(const struct session *session, struct arena *arena, text filing, struct record **record);

#endif
