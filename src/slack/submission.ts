import { actor, admit, admitTo } from './admit.ts';
import { form, section } from './blocks.ts';
import { explain } from './errors.ts';
import { errorsByBlock, fieldsOf, kindly } from './fields.ts';
import type { Locale } from './locale.ts';
import { Refusal } from './refusal.ts';
import { type Asking, requestOf } from './request.ts';
import { answering, anyLocale, askingOf, type Incoming, type Routing } from './routing.ts';
import { SubmissionBody } from './shape.ts';
import type { FormResult, Submission, SubmissionRequest } from './surface.ts';
import { text } from './text.ts';

type View = ReturnType<typeof SubmissionBody.parse>['view'];

/** Forms: acknowledged with what they answer; what takes longer runs after that. */
export const createSubmission = (routing: Routing) => {
  const forms = new Map(
    routing.surfaces.flatMap((surface) => surface.forms ?? []).map((one) => [one.id, one]),
  );

  return async (incoming: Incoming): Promise<void> => {
    const body = SubmissionBody.parse(incoming.body);
    const submission = forms.get(body.view.callback_id);
    const asking = askingOf(routing, incoming, {
      user: body.user.id,
      home: body.user.team_id ?? body.team?.id ?? null,
      channel: null,
      trigger: body.trigger_id ?? null,
    });
    const { result, locale } = await submitted(routing, asking, submission, body.view);
    await incoming.ack(acknowledgement(result));
    if (!('close' in result) || !result.after) return;
    const { after } = result;
    await answering(routing, asking, { form: body.view.callback_id }, async (speaks) => {
      speaks(locale);
      await after();
    });
  };
};

/** What the form answers. Whatever goes wrong is said within it, so that nothing that was typed is lost. */
const submitted = async (
  routing: Routing,
  asking: Asking,
  submission: Submission | undefined,
  view: View,
): Promise<{ result: FormResult; locale: Locale }> => {
  let locale = anyLocale;
  try {
    if (!submission) throw new Refusal(text(locale).outdated);
    const person = await actor(routing.people, asking);
    if (!person) return { result: { close: true }, locale };
    locale = person.locale;
    const metadata = metadataOf(submission, view, locale);
    const { standings, community } = await admitted(routing, submission, person, metadata);
    const fields = submission.fields.safeParse(fieldsOf(view.state?.values ?? {}), { error: kindly(locale) });
    if (!fields.success) {
      return { result: failed(view, errorsByBlock(fields.error.issues, inputsOf(view)), locale), locale };
    }
    const request: SubmissionRequest<unknown, unknown> = {
      ...requestOf(asking, person, standings, routing.now()),
      metadata,
      fields: fields.data,
    };
    return { result: await submission.submit({ ...request, community } as never), locale };
  } catch (error) {
    const { team, user } = asking;
    const sentence = explain(error, locale, routing.log, { team, user, form: view.callback_id });
    const [first] = inputsOf(view);
    return {
      result: failed(view, first === undefined ? {} : { [first]: sentence }, locale, sentence),
      locale,
    };
  }
};

const metadataOf = (submission: Submission, view: View, locale: Locale): unknown => {
  const parsed = submission.metadata.safeParse(readJson(view.private_metadata));
  if (!parsed.success) throw new Refusal(text(locale).outdated);
  return parsed.data;
};

/** A form without metadata has none: `undefined`. */
const readJson = (given: string): unknown => {
  try {
    return given === '' ? undefined : JSON.parse(given);
  } catch {
    return undefined;
  }
};

const admitted = (
  { access, now }: Routing,
  submission: Submission,
  person: Parameters<typeof admit>[1],
  metadata: unknown,
) => {
  const id = submission.community?.(metadata as never) ?? null;
  if (!submission.community) return admit(access, person, submission.may);
  const find = async () => (id === null ? null : access.byId(person, id));
  return admitTo(access, person, submission.may, { find, absent: text(person.locale).goneCommunity }, now());
};

const inputsOf = (view: View): string[] =>
  view.blocks.flatMap(({ type, block_id: id }) => (type === 'input' && id ? [id] : []));

/** At its questions where the form has some, else in its place: there is then nothing typed to lose. */
const failed = (view: View, errors: Record<string, string>, locale: Locale, sentence?: string): FormResult =>
  inputsOf(view).length > 0
    ? { errors }
    : {
        update: form({
          title: text(locale).formTitle,
          close: text(locale).close,
          blocks: [section(sentence ?? text(locale).field.unreadable)],
        }),
      };

const acknowledgement = (result: FormResult) => {
  if ('errors' in result) return { response_action: 'errors', errors: result.errors };
  if ('update' in result) return { response_action: 'update', view: result.update };
  if ('push' in result) return { response_action: 'push', view: result.push };
  return undefined;
};
