import { asDepartmentsRead } from '../../domain/deciding/departments/for-departments.ts';
import { withDepartments } from '../../domain/request/asked.ts';
import { isGone } from '../../domain/request/phase.ts';
import type { Desk } from '../desk.ts';
import { findEach } from '../with-each.ts';

/** A question a department has been asked, as its people read it. */
export interface AskedQuestion {
  reference: string;
  number: number;
  wording: string;
}

/** Requests looked through for one department, the earliest due first. */
const REQUESTS = 30;

/** Questions of open requests that are with a department. */
export async function questionsOfDepartment(desk: Desk, department: string): Promise<AskedQuestion[]> {
  const open = await desk.register.scan(`with/${department}/`, { limit: REQUESTS });
  const references = open.map(({ key }) => key.split('/').at(-1) ?? '');
  const requests = await findEach(desk, 'questions of a department', references);
  return requests.flatMap((request) =>
    request.questions
      .filter((question) => !isGone(question) && withDepartments(question).includes(department))
      .map((question) => ({
        reference: request.reference,
        number: question.number,
        wording: asDepartmentsRead(request, question),
      })),
  );
}
