import type { FieldDefinition } from '../tables';
import { fieldsUnder } from './define';
import { POSITION_ITEMS } from './listItems';

const appointment = fieldsUnder('Appointments', 'A7');

/** Who holds which position from when to when, one appointment a row: rights and duties of A5, A7 and A8 follow from it. */
export const APPOINTMENTS_FIELDS: readonly FieldDefinition[] = [
  appointment('person', 'text', '姓名 | 姓名 | Person', '任职人 | 任職人 | 人员 | 人員 | 员工姓名 | 員工姓名 | name | appointee', { requiredFor: 'all' }),
  appointment('position', 'list', '职务 | 職務 | Position', '职位 | 任职 | 職位 | 任職 | 職稱 | 岗位 | 崗位 | office held | job title', {
    items: POSITION_ITEMS,
    requiredFor: 'all',
  }),
  appointment('department', 'text', '部门 | 部門 | Department', '所在部门 | 任职部门 | 分管部门 | 所屬部門 | 任職部門 | 分管部門 | dept'),
  appointment('firstDay', 'date', '任职日期 | 任職日期 | From', '到任日期 | 任职起始日 | 任命日期 | 到職日期 | 任職起始日 | appointed on | in office since | from date', {
    requiredFor: 'all',
  }),
  appointment('lastDay', 'date', '离任日期 | 卸任日期 | Until', '免职日期 | 任职截止日 | 離任日期 | 免職日期 | 任職截止日 | in office until | left office | to date'),
  appointment('document', 'text', '任职文件 | 任職文件 | Document of appointment', '任命文号 | 任命文號 | appointment no'),
  appointment('remarks', 'longText', '备注 | 備註 | Remarks', '说明 | 說明 | note | notes'),
];
